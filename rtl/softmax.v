module softmax(scores__payload, scores__valid, probabilities__ready, normaliser__ready, clk, rst, scores__ready, probabilities__payload, probabilities__valid, normaliser__payload, normaliser__valid, passes);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$100 ;
  wire [9:0] \$101 ;
  wire [9:0] \$102 ;
  wire \$103 ;
  wire \$104 ;
  wire [9:0] \$105 ;
  wire \$106 ;
  wire \$107 ;
  wire [9:0] \$108 ;
  wire \$109 ;
  wire \$11 ;
  wire \$110 ;
  wire [9:0] \$111 ;
  wire \$112 ;
  wire \$113 ;
  wire \$114 ;
  wire \$115 ;
  wire [9:0] \$116 ;
  wire [9:0] \$117 ;
  wire \$118 ;
  wire \$119 ;
  wire [10:0] \$12 ;
  wire [9:0] \$120 ;
  wire \$121 ;
  wire \$122 ;
  wire [9:0] \$123 ;
  wire \$124 ;
  wire \$125 ;
  wire [9:0] \$126 ;
  wire \$127 ;
  wire \$128 ;
  wire \$129 ;
  wire \$13 ;
  wire \$130 ;
  wire [9:0] \$131 ;
  wire [9:0] \$132 ;
  wire [10:0] \$133 ;
  wire [3:0] \$134 ;
  wire [4:0] \$135 ;
  wire [3:0] \$136 ;
  wire \$137 ;
  wire [4:0] \$138 ;
  wire [8:0] \$139 ;
  wire \$14 ;
  wire [8:0] \$140 ;
  wire \$141 ;
  wire [9:0] \$142 ;
  wire [9:0] \$143 ;
  wire \$144 ;
  wire \$145 ;
  wire [13:0] \$146 ;
  wire [16:0] \$147 ;
  wire [16:0] \$148 ;
  wire [15:0] \$149 ;
  wire [10:0] \$15 ;
  wire \$150 ;
  wire [13:0] \$151 ;
  reg [7:0] \$152 ;
  wire \$153 ;
  wire [8:0] \$154 ;
  wire [23:0] \$155 ;
  wire [23:0] \$156 ;
  wire [22:0] \$157 ;
  wire [24:0] \$158 ;
  wire \$159 ;
  wire \$16 ;
  wire \$160 ;
  wire [13:0] \$161 ;
  wire [16:0] \$162 ;
  wire [16:0] \$163 ;
  wire [15:0] \$164 ;
  wire \$165 ;
  wire [13:0] \$166 ;
  reg [7:0] \$167 ;
  wire \$168 ;
  wire [8:0] \$169 ;
  wire \$17 ;
  wire [23:0] \$170 ;
  wire [23:0] \$171 ;
  wire [22:0] \$172 ;
  wire [24:0] \$173 ;
  wire \$174 ;
  wire \$175 ;
  wire [13:0] \$176 ;
  wire [16:0] \$177 ;
  wire [16:0] \$178 ;
  wire [15:0] \$179 ;
  wire \$18 ;
  wire \$180 ;
  wire [13:0] \$181 ;
  reg [7:0] \$182 ;
  wire \$183 ;
  wire [8:0] \$184 ;
  wire [23:0] \$185 ;
  wire [23:0] \$186 ;
  wire [22:0] \$187 ;
  wire [24:0] \$188 ;
  wire \$189 ;
  wire \$19 ;
  wire \$190 ;
  wire [13:0] \$191 ;
  wire [16:0] \$192 ;
  wire [16:0] \$193 ;
  wire [15:0] \$194 ;
  wire \$195 ;
  wire [13:0] \$196 ;
  reg [7:0] \$197 ;
  wire \$198 ;
  wire [8:0] \$199 ;
  wire \$2 ;
  wire [10:0] \$20 ;
  wire [23:0] \$200 ;
  wire [23:0] \$201 ;
  wire [22:0] \$202 ;
  wire [24:0] \$203 ;
  wire [8:0] \$204 ;
  wire [4:0] \$205 ;
  wire \$206 ;
  wire \$207 ;
  wire [13:0] \$208 ;
  wire \$209 ;
  wire [10:0] \$21 ;
  wire [13:0] \$210 ;
  wire \$211 ;
  wire [13:0] \$212 ;
  wire \$213 ;
  wire [13:0] \$214 ;
  wire [1:0] \$215 ;
  reg [31:0] \$216 ;
  reg [31:0] \$217  = 32'd0;
  reg [8:0] \$218 ;
  reg [2:0] \$219 ;
  wire \$22 ;
  reg [2:0] \$220 ;
  reg \$221 ;
  reg [4:0] \$222 ;
  reg [4:0] \$223 ;
  reg [4:0] \$224 ;
  reg [7:0] \$225 ;
  reg [8:0] \$226 ;
  reg [12:0] \$227 ;
  reg [4:0] \$228 ;
  reg [12:0] \$229 ;
  wire \$23 ;
  reg [11:0] \$230 ;
  reg [3:0] \$231 ;
  reg [11:0] \$232 ;
  reg [3:0] \$233 ;
  reg [3:0] \$234 ;
  reg [7:0] \$235 ;
  reg [7:0] \$236 ;
  reg [12:0] \$237 ;
  reg [12:0] \$238 ;
  reg [4:0] \$239 ;
  wire [10:0] \$24 ;
  reg [4:0] \$240 ;
  reg [12:0] \$241 ;
  reg [95:0] \$242 ;
  reg [12:0] \$243 ;
  reg [4:0] \$244 ;
  reg [12:0] \$245 ;
  reg [11:0] \$246 ;
  reg [3:0] \$247 ;
  reg [11:0] \$248 ;
  reg [3:0] \$249 ;
  wire \$25 ;
  reg [3:0] \$250 ;
  reg [7:0] \$251 ;
  reg [7:0] \$252 ;
  reg [12:0] \$253 ;
  reg [12:0] \$254 ;
  reg [4:0] \$255 ;
  reg [4:0] \$256 ;
  reg [12:0] \$257 ;
  reg [12:0] \$258 ;
  reg [4:0] \$259 ;
  wire \$26 ;
  reg [12:0] \$260 ;
  reg [11:0] \$261 ;
  reg [3:0] \$262 ;
  reg [11:0] \$263 ;
  reg [3:0] \$264 ;
  reg [3:0] \$265 ;
  reg [7:0] \$266 ;
  reg [7:0] \$267 ;
  reg [12:0] \$268 ;
  reg [12:0] \$269 ;
  wire [10:0] \$27 ;
  reg [4:0] \$270 ;
  reg [4:0] \$271 ;
  reg [12:0] \$272 ;
  reg [12:0] \$273 ;
  reg [4:0] \$274 ;
  reg [12:0] \$275 ;
  reg [11:0] \$276 ;
  reg [3:0] \$277 ;
  reg [11:0] \$278 ;
  reg [3:0] \$279 ;
  wire \$28 ;
  reg [3:0] \$280 ;
  reg [7:0] \$281 ;
  reg [7:0] \$282 ;
  reg [12:0] \$283 ;
  reg [12:0] \$284 ;
  reg [4:0] \$285 ;
  reg [4:0] \$286 ;
  reg [12:0] \$287 ;
  reg [7:0] \$288 ;
  reg [8:0] \$289 ;
  wire \$29 ;
  reg [3:0] \$290 ;
  reg [8:0] \$291 ;
  reg [2:0] \$292 ;
  reg [2:0] \$293 ;
  reg [2:0] \$294 ;
  reg [51:0] \$295 ;
  reg [7:0] \$296 ;
  reg [3:0] \$297 ;
  reg [7:0] \$298 ;
  reg [3:0] \$299 ;
  wire \$3 ;
  wire [10:0] \$30 ;
  reg [7:0] \$300 ;
  reg [3:0] \$301 ;
  reg [7:0] \$302 ;
  reg [3:0] \$303 ;
  wire \$31 ;
  wire \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire [10:0] \$35 ;
  wire [10:0] \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire [10:0] \$39 ;
  wire \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire [10:0] \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire [10:0] \$45 ;
  wire \$46 ;
  wire \$47 ;
  wire \$48 ;
  wire \$49 ;
  wire \$5 ;
  wire [10:0] \$50 ;
  wire [10:0] \$51 ;
  wire \$52 ;
  wire \$53 ;
  wire [10:0] \$54 ;
  wire \$55 ;
  wire \$56 ;
  wire [10:0] \$57 ;
  wire \$58 ;
  wire \$59 ;
  wire [10:0] \$6 ;
  wire [10:0] \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire \$64 ;
  wire [10:0] \$65 ;
  wire \$66 ;
  wire [8:0] \$67 ;
  wire [4:0] \$68 ;
  wire \$69 ;
  wire \$7 ;
  wire [9:0] \$70 ;
  wire [9:0] \$71 ;
  wire [9:0] \$72 ;
  wire \$73 ;
  wire \$74 ;
  wire [9:0] \$75 ;
  wire \$76 ;
  wire \$77 ;
  wire [9:0] \$78 ;
  wire \$79 ;
  wire \$8 ;
  wire \$80 ;
  wire [9:0] \$81 ;
  wire \$82 ;
  wire \$83 ;
  wire \$84 ;
  wire \$85 ;
  wire [9:0] \$86 ;
  wire [9:0] \$87 ;
  wire \$88 ;
  wire \$89 ;
  wire [10:0] \$9 ;
  wire [9:0] \$90 ;
  wire \$91 ;
  wire \$92 ;
  wire [9:0] \$93 ;
  wire \$94 ;
  wire \$95 ;
  wire [9:0] \$96 ;
  wire \$97 ;
  wire \$98 ;
  wire \$99 ;
  reg [2:0] \$signal  = 3'h0;
  wire \$signal$110 ;
  wire [59:0] \$signal$111 ;
  wire [7:0] \$signal$111.keys ;
  wire [51:0] \$signal$111.top ;
  wire [12:0] \$signal$111.top[0] ;
  wire [12:0] \$signal$111.top[1] ;
  wire [12:0] \$signal$111.top[2] ;
  wire [12:0] \$signal$111.top[3] ;
  wire \$signal$113 ;
  wire \$signal$115 ;
  reg [7:0] \$signal$116  = 8'h00;
  wire \$signal$117 ;
  reg [3:0] \$signal$118  = 4'h0;
  wire \$signal$119 ;
  reg \$signal$16  = 1'h1;
  wire \$signal$17 ;
  wire \$signal$18 ;
  wire [59:0] \$signal$24 ;
  wire [7:0] \$signal$24.keys ;
  wire [51:0] \$signal$24.top ;
  wire [12:0] \$signal$24.top[0] ;
  wire [12:0] \$signal$24.top[1] ;
  wire [12:0] \$signal$24.top[2] ;
  wire [12:0] \$signal$24.top[3] ;
  reg [7:0] \$signal$28  = 8'h00;
  reg [8:0] \$signature__addr  = 9'h000;
  reg [8:0] \$signature__addr$191  = 9'h000;
  wire [83:0] \$signature__data ;
  wire [83:0] \$signature__data$129 ;
  wire [20:0] \$signature__data$129[0] ;
  wire [7:0] \$signature__data$129[0].p ;
  wire [12:0] \$signature__data$129[0].top ;
  wire [20:0] \$signature__data$129[1] ;
  wire [7:0] \$signature__data$129[1].p ;
  wire [12:0] \$signature__data$129[1].top ;
  wire [20:0] \$signature__data$129[2] ;
  wire [7:0] \$signature__data$129[2].p ;
  wire [12:0] \$signature__data$129[2].top ;
  wire [20:0] \$signature__data$129[3] ;
  wire [7:0] \$signature__data$129[3].p ;
  wire [12:0] \$signature__data$129[3].top ;
  wire [20:0] \$signature__data[0] ;
  wire [7:0] \$signature__data[0].p ;
  wire [12:0] \$signature__data[0].top ;
  wire [20:0] \$signature__data[1] ;
  wire [7:0] \$signature__data[1].p ;
  wire [12:0] \$signature__data[1].top ;
  wire [20:0] \$signature__data[2] ;
  wire [7:0] \$signature__data[2].p ;
  wire [12:0] \$signature__data[2].top ;
  wire [20:0] \$signature__data[3] ;
  wire [7:0] \$signature__data[3].p ;
  wire [12:0] \$signature__data[3].top ;
  wire \$signature__en ;
  wire \$signature__en$121 ;
  reg [3:0] align0 = 4'h0;
  reg [3:0] align1 = 4'h0;
  reg [3:0] align2 = 4'h0;
  reg [3:0] align3 = 4'h0;
  wire [9:0] aligned0;
  wire [9:0] aligned00;
  wire [9:0] aligned01;
  wire [9:0] aligned02;
  wire [9:0] aligned03;
  wire aligned0_lost0;
  wire aligned0_lost1;
  wire aligned0_lost2;
  wire aligned0_lost3;
  wire [7:0] aligned0_rounded;
  wire [9:0] aligned1;
  wire [9:0] aligned10;
  wire [9:0] aligned11;
  wire [9:0] aligned12;
  wire [9:0] aligned13;
  wire aligned1_lost0;
  wire aligned1_lost1;
  wire aligned1_lost2;
  wire aligned1_lost3;
  wire [7:0] aligned1_rounded;
  wire [9:0] aligned2;
  wire [9:0] aligned20;
  wire [9:0] aligned21;
  wire [9:0] aligned22;
  wire [9:0] aligned23;
  wire aligned2_lost0;
  wire aligned2_lost1;
  wire aligned2_lost2;
  wire aligned2_lost3;
  wire [7:0] aligned2_rounded;
  wire [9:0] aligned3;
  wire [9:0] aligned30;
  wire [9:0] aligned31;
  wire [9:0] aligned32;
  wire [9:0] aligned33;
  wire aligned3_lost0;
  wire aligned3_lost1;
  wire aligned3_lost2;
  wire aligned3_lost3;
  wire [7:0] aligned3_rounded;
  wire [13:0] behind0;
  wire [13:0] behind1;
  wire [13:0] behind2;
  wire [13:0] behind3;
  input clk;
  wire clk;
  reg [4:0] \end  = 5'h00;
  reg [7:0] entry0 = 8'h00;
  reg [7:0] entry1 = 8'h00;
  reg [7:0] entry2 = 8'h00;
  reg [7:0] entry3 = 8'h00;
  wire [13:0] far0;
  wire [13:0] far1;
  wire [13:0] far2;
  wire [13:0] far3;
  reg [12:0] final0 = 13'h0000;
  reg [12:0] final1 = 13'h0000;
  reg [12:0] final2 = 13'h0000;
  reg [12:0] final3 = 13'h0000;
  reg [2:0] first = 3'h0;
  wire [8:0] following;
  wire full;
  wire [13:0] growth0;
  wire [13:0] growth1;
  wire [13:0] growth2;
  wire [13:0] growth3;
  reg [4:0] halvings0_0 = 5'h00;
  reg [4:0] halvings0_1 = 5'h00;
  reg [4:0] halvings0_2 = 5'h00;
  reg [4:0] halvings1_0 = 5'h00;
  reg [4:0] halvings1_1 = 5'h00;
  reg [4:0] halvings1_2 = 5'h00;
  reg [4:0] halvings2_0 = 5'h00;
  reg [4:0] halvings2_1 = 5'h00;
  reg [4:0] halvings2_2 = 5'h00;
  reg [4:0] halvings3_0 = 5'h00;
  reg [4:0] halvings3_1 = 5'h00;
  reg [4:0] halvings3_2 = 5'h00;
  reg [4:0] head = 5'h00;
  reg [3:0] index0_0 = 4'h0;
  reg [3:0] index0_1 = 4'h0;
  reg [3:0] index1_0 = 4'h0;
  reg [3:0] index1_1 = 4'h0;
  reg [3:0] index2_0 = 4'h0;
  reg [3:0] index2_1 = 4'h0;
  reg [3:0] index3_0 = 4'h0;
  reg [3:0] index3_1 = 4'h0;
  reg [2:0] last = 3'h0;
  reg [4:0] move = 5'h00;
  output [91:0] normaliser__payload;
  wire [91:0] normaliser__payload;
  wire [91:0] \normaliser__payload$187 ;
  wire [67:0] \normaliser__payload$187.multiplier ;
  wire [16:0] \normaliser__payload$187.multiplier[0] ;
  wire [16:0] \normaliser__payload$187.multiplier[1] ;
  wire [16:0] \normaliser__payload$187.multiplier[2] ;
  wire [16:0] \normaliser__payload$187.multiplier[3] ;
  wire [23:0] \normaliser__payload$187.shift ;
  wire [5:0] \normaliser__payload$187.shift[0] ;
  wire [5:0] \normaliser__payload$187.shift[1] ;
  wire [5:0] \normaliser__payload$187.shift[2] ;
  wire [5:0] \normaliser__payload$187.shift[3] ;
  wire [67:0] \normaliser__payload.multiplier ;
  wire [16:0] \normaliser__payload.multiplier[0] ;
  wire [16:0] \normaliser__payload.multiplier[1] ;
  wire [16:0] \normaliser__payload.multiplier[2] ;
  wire [16:0] \normaliser__payload.multiplier[3] ;
  wire [23:0] \normaliser__payload.shift ;
  wire [5:0] \normaliser__payload.shift[0] ;
  wire [5:0] \normaliser__payload.shift[1] ;
  wire [5:0] \normaliser__payload.shift[2] ;
  wire [5:0] \normaliser__payload.shift[3] ;
  input normaliser__ready;
  wire normaliser__ready;
  wire \normaliser__ready$189 ;
  output normaliser__valid;
  wire normaliser__valid;
  wire \normaliser__valid$188 ;
  reg [7:0] p0 = 8'h00;
  reg [7:0] p1 = 8'h00;
  reg [7:0] p2 = 8'h00;
  reg [7:0] p3 = 8'h00;
  input [3:0] passes;
  wire [3:0] passes;
  wire [10:0] power0;
  wire [10:0] power00;
  wire [10:0] power01;
  wire [10:0] power02;
  wire [10:0] power03;
  wire power0_lost0;
  wire power0_lost1;
  wire power0_lost2;
  wire power0_lost3;
  wire [8:0] power0_rounded;
  wire [10:0] power1;
  wire [10:0] power10;
  wire [10:0] power11;
  wire [10:0] power12;
  wire [10:0] power13;
  wire power1_lost0;
  wire power1_lost1;
  wire power1_lost2;
  wire power1_lost3;
  wire [8:0] power1_rounded;
  wire [10:0] power2;
  wire [10:0] power20;
  wire [10:0] power21;
  wire [10:0] power22;
  wire [10:0] power23;
  wire power2_lost0;
  wire power2_lost1;
  wire power2_lost2;
  wire power2_lost3;
  wire [8:0] power2_rounded;
  wire [10:0] power3;
  wire [10:0] power30;
  wire [10:0] power31;
  wire [10:0] power32;
  wire [10:0] power33;
  wire power3_lost0;
  wire power3_lost1;
  wire power3_lost2;
  wire power3_lost3;
  wire [8:0] power3_rounded;
  output [33:0] probabilities__payload;
  wire [33:0] probabilities__payload;
  wire \probabilities__payload.first ;
  wire \probabilities__payload.last ;
  wire [31:0] \probabilities__payload.value ;
  wire [7:0] \probabilities__payload.value[0] ;
  wire [7:0] \probabilities__payload.value[1] ;
  wire [7:0] \probabilities__payload.value[2] ;
  wire [7:0] \probabilities__payload.value[3] ;
  input probabilities__ready;
  wire probabilities__ready;
  output probabilities__valid;
  wire probabilities__valid;
  wire [59:0] r_data;
  wire [95:0] \r_data$182 ;
  wire r_en;
  wire \r_en$185 ;
  wire r_rdy;
  wire \r_rdy$184 ;
  input rst;
  wire rst;
  input [64:0] scores__payload;
  wire [64:0] scores__payload;
  wire \scores__payload.last ;
  wire [63:0] \scores__payload.value ;
  wire [15:0] \scores__payload.value[0] ;
  wire [15:0] \scores__payload.value[1] ;
  wire [15:0] \scores__payload.value[2] ;
  wire [15:0] \scores__payload.value[3] ;
  output scores__ready;
  wire scores__ready;
  input scores__valid;
  wire scores__valid;
  reg [2:0] sending = 3'h0;
  reg [3:0] shift0 = 4'h0;
  reg [3:0] shift1 = 4'h0;
  reg [3:0] shift2 = 4'h0;
  reg [3:0] shift3 = 4'h0;
  reg [8:0] start = 9'h000;
  reg [7:0] stored0 = 8'h00;
  reg [7:0] stored1 = 8'h00;
  reg [7:0] stored2 = 8'h00;
  reg [7:0] stored3 = 8'h00;
  (* init = 96'h000000000000000000000000 *)
  wire [95:0] sum_;
  wire [23:0] \sum_[0] ;
  wire [23:0] \sum_[1] ;
  wire [23:0] \sum_[2] ;
  wire [23:0] \sum_[3] ;
  wire [95:0] sums__payload;
  wire [23:0] \sums__payload[0] ;
  wire [23:0] \sums__payload[1] ;
  wire [23:0] \sums__payload[2] ;
  wire [23:0] \sums__payload[3] ;
  wire sums__ready;
  wire sums__valid;
  reg [51:0] top = 52'h0000000000000;
  reg [12:0] top0_0 = 13'h0000;
  reg [12:0] top0_1 = 13'h0000;
  reg [12:0] top0_2 = 13'h0000;
  reg [12:0] top0_3 = 13'h0000;
  reg [12:0] top1_0 = 13'h0000;
  reg [12:0] top1_1 = 13'h0000;
  reg [12:0] top1_2 = 13'h0000;
  reg [12:0] top1_3 = 13'h0000;
  reg [12:0] top2_0 = 13'h0000;
  reg [12:0] top2_1 = 13'h0000;
  reg [12:0] top2_2 = 13'h0000;
  reg [12:0] top2_3 = 13'h0000;
  reg [12:0] top3_0 = 13'h0000;
  reg [12:0] top3_1 = 13'h0000;
  reg [12:0] top3_2 = 13'h0000;
  reg [12:0] top3_3 = 13'h0000;
  wire [12:0] \top[0] ;
  wire [12:0] \top[1] ;
  wire [12:0] \top[2] ;
  wire [12:0] \top[3] ;
  reg [2:0] undivided = 3'h0;
  reg [8:0] used = 9'h000;
  wire [59:0] w_data;
  reg [95:0] \w_data$26  = 96'h000000000000000000000000;
  wire w_en;
  wire \w_en$25 ;
  reg [11:0] whole0_0 = 12'h000;
  reg [11:0] whole0_1 = 12'h000;
  reg [11:0] whole1_0 = 12'h000;
  reg [11:0] whole1_1 = 12'h000;
  reg [11:0] whole2_0 = 12'h000;
  reg [11:0] whole2_1 = 12'h000;
  reg [11:0] whole3_0 = 12'h000;
  reg [11:0] whole3_1 = 12'h000;
  reg [83:0] keys [263:0];
  always @(posedge clk) begin
    if (move[3])
      keys[\$signature__addr$191 ] <= \$signature__data ;
  end
  reg [83:0] _0_;
  always @(posedge clk) begin
    if (\$signal$110 ) begin
      _0_ <= keys[\$signature__addr ];
    end
  end
  assign \$signature__data$129  = _0_;
  assign \$1  = \$signal  == 3'h4;
  assign \$2  = undivided == 3'h4;
  assign full = \$1  | \$2 ;
  assign \$3  = used != 9'h108;
  assign \$4  = \$signal$16  & full;
  assign \$5  = ~ \$4 ;
  assign scores__ready = \$3  & \$5 ;
  assign \$signal$17  = scores__valid & scores__ready;
  assign \$signal$18  = \$signal$17  & \$signal$16 ;
  assign w_en = move[4] & \end [4];
  assign power00 = shift0[0] ? \$6  : { 1'h0, entry0, 2'h0 };
  assign power01 = shift0[1] ? \$9  : power00;
  assign \$10  = | power00[1:0];
  assign \$11  = shift0[1] & \$10 ;
  assign power02 = shift0[2] ? \$12  : power01;
  assign \$13  = | power01[3:0];
  assign \$14  = shift0[2] & \$13 ;
  assign power0_lost2 = power0_lost1 | \$14 ;
  assign power03 = shift0[3] ? \$15  : power02;
  assign \$16  = | power02[7:0];
  assign \$17  = shift0[3] & \$16 ;
  assign power0_lost3 = power0_lost2 | \$17 ;
  assign \$18  = power0_lost3 | power03[1];
  assign \$19  = power03[0] & \$18 ;
  assign \$20  = power03[10:1] + \$19 ;
  assign growth0 = $signed(top0_0) - $signed(top0_1);
  assign far0 = $signed(top0_1) - $signed(whole0_1);
  assign power10 = shift1[0] ? \$21  : { 1'h0, entry1, 2'h0 };
  assign power11 = shift1[1] ? \$24  : power10;
  assign \$25  = | power10[1:0];
  assign \$26  = shift1[1] & \$25 ;
  assign power12 = shift1[2] ? \$27  : power11;
  assign \$28  = | power11[3:0];
  assign \$29  = shift1[2] & \$28 ;
  assign power1_lost2 = power1_lost1 | \$29 ;
  assign power13 = shift1[3] ? \$30  : power12;
  assign \$31  = | power12[7:0];
  assign \$32  = shift1[3] & \$31 ;
  assign power1_lost3 = power1_lost2 | \$32 ;
  assign \$33  = power1_lost3 | power13[1];
  assign \$34  = power13[0] & \$33 ;
  assign \$35  = power13[10:1] + \$34 ;
  assign growth1 = $signed(top1_0) - $signed(top1_1);
  assign far1 = $signed(top1_1) - $signed(whole1_1);
  assign power20 = shift2[0] ? \$36  : { 1'h0, entry2, 2'h0 };
  assign power21 = shift2[1] ? \$39  : power20;
  assign \$40  = | power20[1:0];
  assign \$41  = shift2[1] & \$40 ;
  assign power22 = shift2[2] ? \$42  : power21;
  assign \$43  = | power21[3:0];
  assign \$44  = shift2[2] & \$43 ;
  assign power2_lost2 = power2_lost1 | \$44 ;
  assign power23 = shift2[3] ? \$45  : power22;
  assign \$46  = | power22[7:0];
  assign \$47  = shift2[3] & \$46 ;
  assign power2_lost3 = power2_lost2 | \$47 ;
  assign \$48  = power2_lost3 | power23[1];
  assign \$49  = power23[0] & \$48 ;
  assign \$50  = power23[10:1] + \$49 ;
  assign growth2 = $signed(top2_0) - $signed(top2_1);
  assign far2 = $signed(top2_1) - $signed(whole2_1);
  assign power30 = shift3[0] ? \$51  : { 1'h0, entry3, 2'h0 };
  assign power31 = shift3[1] ? \$54  : power30;
  assign \$55  = | power30[1:0];
  assign \$56  = shift3[1] & \$55 ;
  assign power32 = shift3[2] ? \$57  : power31;
  assign \$58  = | power31[3:0];
  assign \$59  = shift3[2] & \$58 ;
  assign power3_lost2 = power3_lost1 | \$59 ;
  assign power33 = shift3[3] ? \$60  : power32;
  assign \$61  = | power32[7:0];
  assign \$62  = shift3[3] & \$61 ;
  assign power3_lost3 = power3_lost2 | \$62 ;
  assign \$63  = power3_lost3 | power33[1];
  assign \$64  = power33[0] & \$63 ;
  assign \$65  = power33[10:1] + \$64 ;
  assign growth3 = $signed(top3_0) - $signed(top3_1);
  assign far3 = $signed(top3_1) - $signed(whole3_1);
  assign \$66  = ~ sending[2];
  assign \$signal$110  = \$66  | probabilities__ready;
  assign \$signal$113  = \$signal$110  & r_rdy;
  assign \$67  = \$signal$111 [7:0] - 1'h1;
  assign \$signal$115  = \$signal$116  == \$67 ;
  assign \$68  = passes - 1'h1;
  assign \$signal$117  = \$signal$118  == \$68 ;
  assign \$signal$119  = \$signal$113  & \$signal$117 ;
  assign r_en = \$signal$119  & \$signal$115 ;
  assign \$69  = \$signature__addr  == 9'h107;
  assign \$70  = \$signature__addr  + 1'h1;
  assign \$71  = \$69  ? 10'h000 : \$70 ;
  assign behind0 = $signed(top[12:0]) - $signed(\$signature__data$129 [20:8]);
  assign aligned00 = align0[0] ? \$72  : { 1'h0, stored0, 1'h0 };
  assign aligned01 = align0[1] ? \$75  : aligned00;
  assign \$76  = | aligned00[1:0];
  assign \$77  = align0[1] & \$76 ;
  assign aligned02 = align0[2] ? \$78  : aligned01;
  assign \$79  = | aligned01[3:0];
  assign \$80  = align0[2] & \$79 ;
  assign aligned0_lost2 = aligned0_lost1 | \$80 ;
  assign aligned03 = align0[3] ? \$81  : aligned02;
  assign \$82  = | aligned02[7:0];
  assign \$83  = align0[3] & \$82 ;
  assign aligned0_lost3 = aligned0_lost2 | \$83 ;
  assign \$84  = aligned0_lost3 | aligned03[1];
  assign \$85  = aligned03[0] & \$84 ;
  assign \$86  = aligned03[9:1] + \$85 ;
  assign behind1 = $signed(top[25:13]) - $signed(\$signature__data$129 [41:29]);
  assign aligned10 = align1[0] ? \$87  : { 1'h0, stored1, 1'h0 };
  assign aligned11 = align1[1] ? \$90  : aligned10;
  assign \$91  = | aligned10[1:0];
  assign \$92  = align1[1] & \$91 ;
  assign aligned12 = align1[2] ? \$93  : aligned11;
  assign \$94  = | aligned11[3:0];
  assign \$95  = align1[2] & \$94 ;
  assign aligned1_lost2 = aligned1_lost1 | \$95 ;
  assign aligned13 = align1[3] ? \$96  : aligned12;
  assign \$97  = | aligned12[7:0];
  assign \$98  = align1[3] & \$97 ;
  assign aligned1_lost3 = aligned1_lost2 | \$98 ;
  assign \$99  = aligned1_lost3 | aligned13[1];
  assign \$100  = aligned13[0] & \$99 ;
  assign \$101  = aligned13[9:1] + \$100 ;
  assign behind2 = $signed(top[38:26]) - $signed(\$signature__data$129 [62:50]);
  assign aligned20 = align2[0] ? \$102  : { 1'h0, stored2, 1'h0 };
  assign aligned21 = align2[1] ? \$105  : aligned20;
  assign \$106  = | aligned20[1:0];
  assign \$107  = align2[1] & \$106 ;
  assign aligned22 = align2[2] ? \$108  : aligned21;
  assign \$109  = | aligned21[3:0];
  assign \$110  = align2[2] & \$109 ;
  assign aligned2_lost2 = aligned2_lost1 | \$110 ;
  assign aligned23 = align2[3] ? \$111  : aligned22;
  assign \$112  = | aligned22[7:0];
  assign \$113  = align2[3] & \$112 ;
  assign aligned2_lost3 = aligned2_lost2 | \$113 ;
  assign \$114  = aligned2_lost3 | aligned23[1];
  assign \$115  = aligned23[0] & \$114 ;
  assign \$116  = aligned23[9:1] + \$115 ;
  assign behind3 = $signed(top[51:39]) - $signed(\$signature__data$129 [83:71]);
  assign aligned30 = align3[0] ? \$117  : { 1'h0, stored3, 1'h0 };
  assign aligned31 = align3[1] ? \$120  : aligned30;
  assign \$121  = | aligned30[1:0];
  assign \$122  = align3[1] & \$121 ;
  assign aligned32 = align3[2] ? \$123  : aligned31;
  assign \$124  = | aligned31[3:0];
  assign \$125  = align3[2] & \$124 ;
  assign aligned3_lost2 = aligned3_lost1 | \$125 ;
  assign aligned33 = align3[3] ? \$126  : aligned32;
  assign \$127  = | aligned32[7:0];
  assign \$128  = align3[3] & \$127 ;
  assign aligned3_lost3 = aligned3_lost2 | \$128 ;
  assign \$129  = aligned3_lost3 | aligned33[1];
  assign \$130  = aligned33[0] & \$129 ;
  assign \$131  = aligned33[9:1] + \$130 ;
  assign \$132  = used + \$signal$17 ;
  assign \$133  = \$132  - \$signal$119 ;
  assign \$134  = \$signal  + \$signal$18 ;
  assign \$135  = \$134  - r_en;
  assign \$136  = undivided + \$signal$18 ;
  assign \$137  = sums__valid & \r_en$185 ;
  assign \$138  = \$136  - \$137 ;
  assign \$139  = \$signal$28  + 1'h1;
  assign \$140  = head[3] ? 9'h001 : \$139 ;
  assign \$141  = \$signature__addr$191  == 9'h107;
  assign \$142  = \$signature__addr$191  + 1'h1;
  assign \$143  = \$141  ? 10'h000 : \$142 ;
  assign \$144  = $signed(growth0) > $signed(1'h0);
  assign \$145  = $signed(growth0) > $signed(6'h10);
  assign \$146  = \$145  ? 14'h0010 : growth0;
  assign \$147  = $signed(scores__payload[15:0]) + $signed(5'h0f);
  assign \$150  = far0 > 4'hf;
  assign \$151  = \$150  ? 14'h000f : far0;
  assign \$153  = \$20 [8:0] > 8'hff;
  assign \$154  = \$153  ? 9'h0ff : \$20 [8:0];
  assign \$155  = \w_data$26 [23:0] >> halvings0_2[3:0];
  assign \$156  = halvings0_2[4] ? 24'h000000 : \$155 ;
  assign \$158  = \$156  + \$157 ;
  assign \$159  = $signed(growth1) > $signed(1'h0);
  assign \$160  = $signed(growth1) > $signed(6'h10);
  assign \$161  = \$160  ? 14'h0010 : growth1;
  assign \$162  = $signed(scores__payload[31:16]) + $signed(5'h0f);
  assign \$165  = far1 > 4'hf;
  assign \$166  = \$165  ? 14'h000f : far1;
  assign \$168  = \$35 [8:0] > 8'hff;
  assign \$169  = \$168  ? 9'h0ff : \$35 [8:0];
  assign \$170  = \w_data$26 [47:24] >> halvings1_2[3:0];
  assign \$171  = halvings1_2[4] ? 24'h000000 : \$170 ;
  assign \$173  = \$171  + \$172 ;
  assign \$174  = $signed(growth2) > $signed(1'h0);
  assign \$175  = $signed(growth2) > $signed(6'h10);
  assign \$176  = \$175  ? 14'h0010 : growth2;
  assign \$177  = $signed(scores__payload[47:32]) + $signed(5'h0f);
  assign \$180  = far2 > 4'hf;
  assign \$181  = \$180  ? 14'h000f : far2;
  assign \$183  = \$50 [8:0] > 8'hff;
  assign \$184  = \$183  ? 9'h0ff : \$50 [8:0];
  assign \$185  = \w_data$26 [71:48] >> halvings2_2[3:0];
  assign \$186  = halvings2_2[4] ? 24'h000000 : \$185 ;
  assign \$188  = \$186  + \$187 ;
  assign \$189  = $signed(growth3) > $signed(1'h0);
  assign \$190  = $signed(growth3) > $signed(6'h10);
  assign \$191  = \$190  ? 14'h0010 : growth3;
  assign \$192  = $signed(scores__payload[63:48]) + $signed(5'h0f);
  assign \$195  = far3 > 4'hf;
  assign \$196  = \$195  ? 14'h000f : far3;
  assign \$198  = \$65 [8:0] > 8'hff;
  assign \$199  = \$198  ? 9'h0ff : \$65 [8:0];
  assign \$200  = \w_data$26 [95:72] >> halvings3_2[3:0];
  assign \$201  = halvings3_2[4] ? 24'h000000 : \$200 ;
  assign \$203  = \$201  + \$202 ;
  assign \$204  = \$signal$116  + 1'h1;
  assign \$205  = \$signal$118  + 1'h1;
  assign \$206  = ! \$signal$116 ;
  assign \$207  = behind0 > 4'hf;
  assign \$208  = \$207  ? 14'h000f : behind0;
  assign \$209  = behind1 > 4'hf;
  assign \$210  = \$209  ? 14'h000f : behind1;
  assign \$211  = behind2 > 4'hf;
  assign \$212  = \$211  ? 14'h000f : behind2;
  assign \$213  = behind3 > 4'hf;
  assign \$214  = \$213  ? 14'h000f : behind3;
  always @(posedge clk)
    \$217  <= \$216 ;
  always @(posedge clk)
    used <= \$218 ;
  always @(posedge clk)
    \$signal  <= \$219 ;
  always @(posedge clk)
    undivided <= \$220 ;
  always @(posedge clk)
    \$signal$16  <= \$221 ;
  always @(posedge clk)
    move <= \$222 ;
  always @(posedge clk)
    head <= \$223 ;
  always @(posedge clk)
    \end  <= \$224 ;
  always @(posedge clk)
    \$signal$28  <= \$225 ;
  always @(posedge clk)
    \$signature__addr$191  <= \$226 ;
  always @(posedge clk)
    top0_1 <= \$227 ;
  always @(posedge clk)
    halvings0_0 <= \$228 ;
  always @(posedge clk)
    top0_0 <= \$229 ;
  always @(posedge clk)
    whole0_0 <= \$230 ;
  always @(posedge clk)
    index0_0 <= \$231 ;
  always @(posedge clk)
    whole0_1 <= \$232 ;
  always @(posedge clk)
    index0_1 <= \$233 ;
  always @(posedge clk)
    shift0 <= \$234 ;
  always @(posedge clk)
    entry0 <= \$235 ;
  always @(posedge clk)
    p0 <= \$236 ;
  always @(posedge clk)
    top0_2 <= \$237 ;
  always @(posedge clk)
    top0_3 <= \$238 ;
  always @(posedge clk)
    halvings0_1 <= \$239 ;
  always @(posedge clk)
    halvings0_2 <= \$240 ;
  always @(posedge clk)
    final0 <= \$241 ;
  always @(posedge clk)
    \w_data$26  <= \$242 ;
  always @(posedge clk)
    top1_1 <= \$243 ;
  always @(posedge clk)
    halvings1_0 <= \$244 ;
  always @(posedge clk)
    top1_0 <= \$245 ;
  always @(posedge clk)
    whole1_0 <= \$246 ;
  always @(posedge clk)
    index1_0 <= \$247 ;
  always @(posedge clk)
    whole1_1 <= \$248 ;
  always @(posedge clk)
    index1_1 <= \$249 ;
  always @(posedge clk)
    shift1 <= \$250 ;
  always @(posedge clk)
    entry1 <= \$251 ;
  always @(posedge clk)
    p1 <= \$252 ;
  always @(posedge clk)
    top1_2 <= \$253 ;
  always @(posedge clk)
    top1_3 <= \$254 ;
  always @(posedge clk)
    halvings1_1 <= \$255 ;
  always @(posedge clk)
    halvings1_2 <= \$256 ;
  always @(posedge clk)
    final1 <= \$257 ;
  always @(posedge clk)
    top2_1 <= \$258 ;
  always @(posedge clk)
    halvings2_0 <= \$259 ;
  always @(posedge clk)
    top2_0 <= \$260 ;
  always @(posedge clk)
    whole2_0 <= \$261 ;
  always @(posedge clk)
    index2_0 <= \$262 ;
  always @(posedge clk)
    whole2_1 <= \$263 ;
  always @(posedge clk)
    index2_1 <= \$264 ;
  always @(posedge clk)
    shift2 <= \$265 ;
  always @(posedge clk)
    entry2 <= \$266 ;
  always @(posedge clk)
    p2 <= \$267 ;
  always @(posedge clk)
    top2_2 <= \$268 ;
  always @(posedge clk)
    top2_3 <= \$269 ;
  always @(posedge clk)
    halvings2_1 <= \$270 ;
  always @(posedge clk)
    halvings2_2 <= \$271 ;
  always @(posedge clk)
    final2 <= \$272 ;
  always @(posedge clk)
    top3_1 <= \$273 ;
  always @(posedge clk)
    halvings3_0 <= \$274 ;
  always @(posedge clk)
    top3_0 <= \$275 ;
  always @(posedge clk)
    whole3_0 <= \$276 ;
  always @(posedge clk)
    index3_0 <= \$277 ;
  always @(posedge clk)
    whole3_1 <= \$278 ;
  always @(posedge clk)
    index3_1 <= \$279 ;
  always @(posedge clk)
    shift3 <= \$280 ;
  always @(posedge clk)
    entry3 <= \$281 ;
  always @(posedge clk)
    p3 <= \$282 ;
  always @(posedge clk)
    top3_2 <= \$283 ;
  always @(posedge clk)
    top3_3 <= \$284 ;
  always @(posedge clk)
    halvings3_1 <= \$285 ;
  always @(posedge clk)
    halvings3_2 <= \$286 ;
  always @(posedge clk)
    final3 <= \$287 ;
  always @(posedge clk)
    \$signal$116  <= \$288 ;
  always @(posedge clk)
    \$signature__addr  <= \$289 ;
  always @(posedge clk)
    \$signal$118  <= \$290 ;
  always @(posedge clk)
    start <= \$291 ;
  always @(posedge clk)
    sending <= \$292 ;
  always @(posedge clk)
    first <= \$293 ;
  always @(posedge clk)
    last <= \$294 ;
  always @(posedge clk)
    top <= \$295 ;
  always @(posedge clk)
    stored0 <= \$296 ;
  always @(posedge clk)
    align0 <= \$297 ;
  always @(posedge clk)
    stored1 <= \$298 ;
  always @(posedge clk)
    align1 <= \$299 ;
  always @(posedge clk)
    stored2 <= \$300 ;
  always @(posedge clk)
    align2 <= \$301 ;
  always @(posedge clk)
    stored3 <= \$302 ;
  always @(posedge clk)
    align3 <= \$303 ;
  \softmax.reciprocal  reciprocal (
    .clk(clk),
    .normaliser__payload(normaliser__payload),
    .normaliser__ready(normaliser__ready),
    .normaliser__valid(normaliser__valid),
    .rst(rst),
    .sums__payload(sums__payload),
    .sums__ready(\r_en$185 ),
    .sums__valid(sums__valid)
  );
  \softmax.sums  sums (
    .clk(clk),
    .r_data(sums__payload),
    .r_en(\r_en$185 ),
    .r_rdy(sums__valid),
    .rst(rst),
    .w_en(w_en),
    .w_port__data(\w_data$26 )
  );
  \softmax.tiles  tiles (
    .clk(clk),
    .r_data(\$signal$111 ),
    .r_en(r_en),
    .r_rdy(r_rdy),
    .rst(rst),
    .w_en(w_en),
    .w_port__data(w_data)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (index0_1)
      4'h0:
          \$152  = 8'h80;
      4'h1:
          \$152  = 8'h86;
      4'h2:
          \$152  = 8'h8c;
      4'h3:
          \$152  = 8'h92;
      4'h4:
          \$152  = 8'h98;
      4'h5:
          \$152  = 8'h9f;
      4'h6:
          \$152  = 8'ha6;
      4'h7:
          \$152  = 8'had;
      4'h8:
          \$152  = 8'hb5;
      4'h9:
          \$152  = 8'hbd;
      4'ha:
          \$152  = 8'hc5;
      4'hb:
          \$152  = 8'hce;
      4'hc:
          \$152  = 8'hd7;
      4'hd:
          \$152  = 8'he1;
      4'he:
          \$152  = 8'heb;
      4'hf:
          \$152  = 8'hf5;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (index1_1)
      4'h0:
          \$167  = 8'h80;
      4'h1:
          \$167  = 8'h86;
      4'h2:
          \$167  = 8'h8c;
      4'h3:
          \$167  = 8'h92;
      4'h4:
          \$167  = 8'h98;
      4'h5:
          \$167  = 8'h9f;
      4'h6:
          \$167  = 8'ha6;
      4'h7:
          \$167  = 8'had;
      4'h8:
          \$167  = 8'hb5;
      4'h9:
          \$167  = 8'hbd;
      4'ha:
          \$167  = 8'hc5;
      4'hb:
          \$167  = 8'hce;
      4'hc:
          \$167  = 8'hd7;
      4'hd:
          \$167  = 8'he1;
      4'he:
          \$167  = 8'heb;
      4'hf:
          \$167  = 8'hf5;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (index2_1)
      4'h0:
          \$182  = 8'h80;
      4'h1:
          \$182  = 8'h86;
      4'h2:
          \$182  = 8'h8c;
      4'h3:
          \$182  = 8'h92;
      4'h4:
          \$182  = 8'h98;
      4'h5:
          \$182  = 8'h9f;
      4'h6:
          \$182  = 8'ha6;
      4'h7:
          \$182  = 8'had;
      4'h8:
          \$182  = 8'hb5;
      4'h9:
          \$182  = 8'hbd;
      4'ha:
          \$182  = 8'hc5;
      4'hb:
          \$182  = 8'hce;
      4'hc:
          \$182  = 8'hd7;
      4'hd:
          \$182  = 8'he1;
      4'he:
          \$182  = 8'heb;
      4'hf:
          \$182  = 8'hf5;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (index3_1)
      4'h0:
          \$197  = 8'h80;
      4'h1:
          \$197  = 8'h86;
      4'h2:
          \$197  = 8'h8c;
      4'h3:
          \$197  = 8'h92;
      4'h4:
          \$197  = 8'h98;
      4'h5:
          \$197  = 8'h9f;
      4'h6:
          \$197  = 8'ha6;
      4'h7:
          \$197  = 8'had;
      4'h8:
          \$197  = 8'hb5;
      4'h9:
          \$197  = 8'hbd;
      4'ha:
          \$197  = 8'hc5;
      4'hb:
          \$197  = 8'hce;
      4'hc:
          \$197  = 8'hd7;
      4'hd:
          \$197  = 8'he1;
      4'he:
          \$197  = 8'heb;
      4'hf:
          \$197  = 8'hf5;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$216  = \$217 ;
    if (\$signal$110 ) begin
      \$216 [7:0] = \$86 [7:0];
      \$216 [15:8] = \$101 [7:0];
      \$216 [23:16] = \$116 [7:0];
      \$216 [31:24] = \$131 [7:0];
    end
    if (rst) begin
      \$216  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$218  = \$133 [8:0];
    if (rst) begin
      \$218  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$219  = \$135 [2:0];
    if (rst) begin
      \$219  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$220  = \$138 [2:0];
    if (rst) begin
      \$220  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$221  = \$signal$16 ;
    if (\$signal$17 ) begin
      \$221  = scores__payload[64];
    end
    if (rst) begin
      \$221  = 1'h1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$222  = { move[3:0], \$signal$17  };
    if (rst) begin
      \$222  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$223  = { head[3:0], \$signal$16  };
    if (rst) begin
      \$223  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$224  = { \end [3:0], scores__payload[64] };
    if (rst) begin
      \$224  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$225  = \$signal$28 ;
    if (move[3]) begin
      \$225  = \$140 [7:0];
    end
    if (rst) begin
      \$225  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$226  = \$signature__addr$191 ;
    if (move[3]) begin
      \$226  = \$143 [8:0];
    end
    if (rst) begin
      \$226  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$227  = top0_1;
    if (move[0]) begin
      if (head[0]) begin
        \$227  = top0_0;
      end else if (\$144 ) begin
        \$227  = top0_0;
      end
    end
    if (rst) begin
      \$227  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$228  = halvings0_0;
    if (move[0]) begin
      (* full_case = 32'd1 *)
      if (head[0]) begin
        \$228  = 5'h10;
      end else if (\$144 ) begin
        \$228  = \$146 [4:0];
      end else begin
        \$228  = 5'h00;
      end
    end
    if (rst) begin
      \$228  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$229  = \$148 [12:0];
    if (rst) begin
      \$229  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$230  = \$149 [11:0];
    if (rst) begin
      \$230  = 12'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$231  = scores__payload[3:0];
    if (rst) begin
      \$231  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$232  = whole0_0;
    if (rst) begin
      \$232  = 12'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$233  = index0_0;
    if (rst) begin
      \$233  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$234  = \$151 [3:0];
    if (rst) begin
      \$234  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$235  = \$152 ;
    if (rst) begin
      \$235  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$236  = \$154 [7:0];
    if (rst) begin
      \$236  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$237  = top0_1;
    if (rst) begin
      \$237  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$238  = top0_2;
    if (rst) begin
      \$238  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$239  = halvings0_0;
    if (rst) begin
      \$239  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$240  = halvings0_1;
    if (rst) begin
      \$240  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$241  = top0_3;
    if (rst) begin
      \$241  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$242  = \w_data$26 ;
    if (move[3]) begin
      \$242 [23:0] = \$158 [23:0];
      \$242 [47:24] = \$173 [23:0];
      \$242 [71:48] = \$188 [23:0];
      \$242 [95:72] = \$203 [23:0];
    end
    if (rst) begin
      \$242  = 96'h000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$243  = top1_1;
    if (move[0]) begin
      if (head[0]) begin
        \$243  = top1_0;
      end else if (\$159 ) begin
        \$243  = top1_0;
      end
    end
    if (rst) begin
      \$243  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$244  = halvings1_0;
    if (move[0]) begin
      (* full_case = 32'd1 *)
      if (head[0]) begin
        \$244  = 5'h10;
      end else if (\$159 ) begin
        \$244  = \$161 [4:0];
      end else begin
        \$244  = 5'h00;
      end
    end
    if (rst) begin
      \$244  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$245  = \$163 [12:0];
    if (rst) begin
      \$245  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$246  = \$164 [11:0];
    if (rst) begin
      \$246  = 12'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$247  = scores__payload[19:16];
    if (rst) begin
      \$247  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$248  = whole1_0;
    if (rst) begin
      \$248  = 12'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$249  = index1_0;
    if (rst) begin
      \$249  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$250  = \$166 [3:0];
    if (rst) begin
      \$250  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$251  = \$167 ;
    if (rst) begin
      \$251  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$252  = \$169 [7:0];
    if (rst) begin
      \$252  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$253  = top1_1;
    if (rst) begin
      \$253  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$254  = top1_2;
    if (rst) begin
      \$254  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$255  = halvings1_0;
    if (rst) begin
      \$255  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$256  = halvings1_1;
    if (rst) begin
      \$256  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$257  = top1_3;
    if (rst) begin
      \$257  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$258  = top2_1;
    if (move[0]) begin
      if (head[0]) begin
        \$258  = top2_0;
      end else if (\$174 ) begin
        \$258  = top2_0;
      end
    end
    if (rst) begin
      \$258  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$259  = halvings2_0;
    if (move[0]) begin
      (* full_case = 32'd1 *)
      if (head[0]) begin
        \$259  = 5'h10;
      end else if (\$174 ) begin
        \$259  = \$176 [4:0];
      end else begin
        \$259  = 5'h00;
      end
    end
    if (rst) begin
      \$259  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$260  = \$178 [12:0];
    if (rst) begin
      \$260  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$261  = \$179 [11:0];
    if (rst) begin
      \$261  = 12'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$262  = scores__payload[35:32];
    if (rst) begin
      \$262  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$263  = whole2_0;
    if (rst) begin
      \$263  = 12'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$264  = index2_0;
    if (rst) begin
      \$264  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$265  = \$181 [3:0];
    if (rst) begin
      \$265  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$266  = \$182 ;
    if (rst) begin
      \$266  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$267  = \$184 [7:0];
    if (rst) begin
      \$267  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$268  = top2_1;
    if (rst) begin
      \$268  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$269  = top2_2;
    if (rst) begin
      \$269  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$270  = halvings2_0;
    if (rst) begin
      \$270  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$271  = halvings2_1;
    if (rst) begin
      \$271  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$272  = top2_3;
    if (rst) begin
      \$272  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$273  = top3_1;
    if (move[0]) begin
      if (head[0]) begin
        \$273  = top3_0;
      end else if (\$189 ) begin
        \$273  = top3_0;
      end
    end
    if (rst) begin
      \$273  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$274  = halvings3_0;
    if (move[0]) begin
      (* full_case = 32'd1 *)
      if (head[0]) begin
        \$274  = 5'h10;
      end else if (\$189 ) begin
        \$274  = \$191 [4:0];
      end else begin
        \$274  = 5'h00;
      end
    end
    if (rst) begin
      \$274  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$275  = \$193 [12:0];
    if (rst) begin
      \$275  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$276  = \$194 [11:0];
    if (rst) begin
      \$276  = 12'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$277  = scores__payload[51:48];
    if (rst) begin
      \$277  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$278  = whole3_0;
    if (rst) begin
      \$278  = 12'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$279  = index3_0;
    if (rst) begin
      \$279  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$280  = \$196 [3:0];
    if (rst) begin
      \$280  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$281  = \$197 ;
    if (rst) begin
      \$281  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$282  = \$199 [7:0];
    if (rst) begin
      \$282  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$283  = top3_1;
    if (rst) begin
      \$283  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$284  = top3_2;
    if (rst) begin
      \$284  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$285  = halvings3_0;
    if (rst) begin
      \$285  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$286  = halvings3_1;
    if (rst) begin
      \$286  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$287  = top3_3;
    if (rst) begin
      \$287  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$288  = \$signal$116 ;
    if (\$signal$113 ) begin
      \$288  = \$204 [7:0];
      if (\$signal$115 ) begin
        \$288  = 8'h00;
      end
    end
    if (rst) begin
      \$288  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$289  = \$signature__addr ;
    if (\$signal$113 ) begin
      \$289  = \$71 [8:0];
      if (\$signal$115 ) begin
        \$289  = start;
        if (\$signal$117 ) begin
          \$289  = \$71 [8:0];
        end
      end
    end
    if (rst) begin
      \$289  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$290  = \$signal$118 ;
    if (\$signal$113 ) begin
      if (\$signal$115 ) begin
        \$290  = \$205 [3:0];
        if (\$signal$117 ) begin
          \$290  = 4'h0;
        end
      end
    end
    if (rst) begin
      \$290  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$291  = start;
    if (\$signal$113 ) begin
      if (\$signal$115 ) begin
        if (\$signal$117 ) begin
          \$291  = \$71 [8:0];
        end
      end
    end
    if (rst) begin
      \$291  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$292  = sending;
    if (\$signal$110 ) begin
      \$292  = { sending[1:0], \$signal$113  };
    end
    if (rst) begin
      \$292  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$293  = first;
    if (\$signal$110 ) begin
      \$293  = { first[1:0], \$206  };
    end
    if (rst) begin
      \$293  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$294  = last;
    if (\$signal$110 ) begin
      \$294  = { last[1:0], \$signal$115  };
    end
    if (rst) begin
      \$294  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$295  = top;
    if (\$signal$110 ) begin
      \$295  = \$signal$111 [59:8];
    end
    if (rst) begin
      \$295  = 52'h0000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$296  = stored0;
    if (\$signal$110 ) begin
      \$296  = \$signature__data$129 [7:0];
    end
    if (rst) begin
      \$296  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$297  = align0;
    if (\$signal$110 ) begin
      \$297  = \$208 [3:0];
    end
    if (rst) begin
      \$297  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$298  = stored1;
    if (\$signal$110 ) begin
      \$298  = \$signature__data$129 [28:21];
    end
    if (rst) begin
      \$298  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$299  = align1;
    if (\$signal$110 ) begin
      \$299  = \$210 [3:0];
    end
    if (rst) begin
      \$299  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$300  = stored2;
    if (\$signal$110 ) begin
      \$300  = \$signature__data$129 [49:42];
    end
    if (rst) begin
      \$300  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$301  = align2;
    if (\$signal$110 ) begin
      \$301  = \$212 [3:0];
    end
    if (rst) begin
      \$301  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$302  = stored3;
    if (\$signal$110 ) begin
      \$302  = \$signature__data$129 [70:63];
    end
    if (rst) begin
      \$302  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$303  = align3;
    if (\$signal$110 ) begin
      \$303  = \$214 [3:0];
    end
    if (rst) begin
      \$303  = 4'h0;
    end
  end
  assign \$signature__en  = move[3];
  assign \$signal$24  = w_data;
  assign \w_en$25  = w_en;
  assign sum_ = \w_data$26 ;
  assign power0 = { 1'h0, entry0, 2'h0 };
  assign power0_rounded = \$20 [8:0];
  assign power1 = { 1'h0, entry1, 2'h0 };
  assign power1_rounded = \$35 [8:0];
  assign power2 = { 1'h0, entry2, 2'h0 };
  assign power2_rounded = \$50 [8:0];
  assign power3 = { 1'h0, entry3, 2'h0 };
  assign power3_rounded = \$65 [8:0];
  assign r_data = \$signal$111 ;
  assign \$signature__en$121  = \$signal$110 ;
  assign following = \$71 [8:0];
  assign aligned0 = { 1'h0, stored0, 1'h0 };
  assign aligned0_rounded = \$86 [7:0];
  assign aligned1 = { 1'h0, stored1, 1'h0 };
  assign aligned1_rounded = \$101 [7:0];
  assign aligned2 = { 1'h0, stored2, 1'h0 };
  assign aligned2_rounded = \$116 [7:0];
  assign aligned3 = { 1'h0, stored3, 1'h0 };
  assign aligned3_rounded = \$131 [7:0];
  assign \r_data$182  = sums__payload;
  assign \r_rdy$184  = sums__valid;
  assign sums__ready = \r_en$185 ;
  assign \normaliser__payload$187  = normaliser__payload;
  assign \normaliser__valid$188  = normaliser__valid;
  assign \normaliser__ready$189  = normaliser__ready;
  assign probabilities__payload = { \$215 , \$217  };
  assign probabilities__valid = sending[2];
  assign \scores__payload.value  = scores__payload[63:0];
  assign \scores__payload.value[0]  = scores__payload[15:0];
  assign \scores__payload.value[1]  = scores__payload[31:16];
  assign \scores__payload.value[2]  = scores__payload[47:32];
  assign \scores__payload.value[3]  = scores__payload[63:48];
  assign \scores__payload.last  = scores__payload[64];
  assign \probabilities__payload.value  = \$217 ;
  assign \probabilities__payload.value[0]  = \$217 [7:0];
  assign \probabilities__payload.value[1]  = \$217 [15:8];
  assign \probabilities__payload.value[2]  = \$217 [23:16];
  assign \probabilities__payload.value[3]  = \$217 [31:24];
  assign \probabilities__payload.first  = \$215 [0];
  assign \probabilities__payload.last  = \$215 [1];
  assign \normaliser__payload.multiplier  = normaliser__payload[67:0];
  assign \normaliser__payload.multiplier[0]  = normaliser__payload[16:0];
  assign \normaliser__payload.multiplier[1]  = normaliser__payload[33:17];
  assign \normaliser__payload.multiplier[2]  = normaliser__payload[50:34];
  assign \normaliser__payload.multiplier[3]  = normaliser__payload[67:51];
  assign \normaliser__payload.shift  = normaliser__payload[91:68];
  assign \normaliser__payload.shift[0]  = normaliser__payload[73:68];
  assign \normaliser__payload.shift[1]  = normaliser__payload[79:74];
  assign \normaliser__payload.shift[2]  = normaliser__payload[85:80];
  assign \normaliser__payload.shift[3]  = normaliser__payload[91:86];
  assign \$signal$24.keys  = w_data[7:0];
  assign \$signal$24.top  = w_data[59:8];
  assign \$signal$24.top[0]  = w_data[20:8];
  assign \$signal$24.top[1]  = w_data[33:21];
  assign \$signal$24.top[2]  = w_data[46:34];
  assign \$signal$24.top[3]  = w_data[59:47];
  assign \sum_[0]  = \w_data$26 [23:0];
  assign \sum_[1]  = \w_data$26 [47:24];
  assign \sum_[2]  = \w_data$26 [71:48];
  assign \sum_[3]  = \w_data$26 [95:72];
  assign \$signature__data[0]  = \$signature__data [20:0];
  assign \$signature__data[0].p  = \$signature__data [7:0];
  assign \$signature__data[0].top  = \$signature__data [20:8];
  assign \$signature__data[1]  = \$signature__data [41:21];
  assign \$signature__data[1].p  = \$signature__data [28:21];
  assign \$signature__data[1].top  = \$signature__data [41:29];
  assign \$signature__data[2]  = \$signature__data [62:42];
  assign \$signature__data[2].p  = \$signature__data [49:42];
  assign \$signature__data[2].top  = \$signature__data [62:50];
  assign \$signature__data[3]  = \$signature__data [83:63];
  assign \$signature__data[3].p  = \$signature__data [70:63];
  assign \$signature__data[3].top  = \$signature__data [83:71];
  assign \$signal$111.keys  = \$signal$111 [7:0];
  assign \$signal$111.top  = \$signal$111 [59:8];
  assign \$signal$111.top[0]  = \$signal$111 [20:8];
  assign \$signal$111.top[1]  = \$signal$111 [33:21];
  assign \$signal$111.top[2]  = \$signal$111 [46:34];
  assign \$signal$111.top[3]  = \$signal$111 [59:47];
  assign \top[0]  = top[12:0];
  assign \top[1]  = top[25:13];
  assign \top[2]  = top[38:26];
  assign \top[3]  = top[51:39];
  assign \$signature__data$129[0]  = \$signature__data$129 [20:0];
  assign \$signature__data$129[0].p  = \$signature__data$129 [7:0];
  assign \$signature__data$129[0].top  = \$signature__data$129 [20:8];
  assign \$signature__data$129[1]  = \$signature__data$129 [41:21];
  assign \$signature__data$129[1].p  = \$signature__data$129 [28:21];
  assign \$signature__data$129[1].top  = \$signature__data$129 [41:29];
  assign \$signature__data$129[2]  = \$signature__data$129 [62:42];
  assign \$signature__data$129[2].p  = \$signature__data$129 [49:42];
  assign \$signature__data$129[2].top  = \$signature__data$129 [62:50];
  assign \$signature__data$129[3]  = \$signature__data$129 [83:63];
  assign \$signature__data$129[3].p  = \$signature__data$129 [70:63];
  assign \$signature__data$129[3].top  = \$signature__data$129 [83:71];
  assign \sums__payload[0]  = sums__payload[23:0];
  assign \sums__payload[1]  = sums__payload[47:24];
  assign \sums__payload[2]  = sums__payload[71:48];
  assign \sums__payload[3]  = sums__payload[95:72];
  assign \normaliser__payload$187.multiplier  = normaliser__payload[67:0];
  assign \normaliser__payload$187.multiplier[0]  = normaliser__payload[16:0];
  assign \normaliser__payload$187.multiplier[1]  = normaliser__payload[33:17];
  assign \normaliser__payload$187.multiplier[2]  = normaliser__payload[50:34];
  assign \normaliser__payload$187.multiplier[3]  = normaliser__payload[67:51];
  assign \normaliser__payload$187.shift  = normaliser__payload[91:68];
  assign \normaliser__payload$187.shift[0]  = normaliser__payload[73:68];
  assign \normaliser__payload$187.shift[1]  = normaliser__payload[79:74];
  assign \normaliser__payload$187.shift[2]  = normaliser__payload[85:80];
  assign \normaliser__payload$187.shift[3]  = normaliser__payload[91:86];
  assign \$215 [1] = last[2];
  assign \$215 [0] = first[2];
  assign \$signature__data [83:71] = top3_3;
  assign \$signature__data [70:63] = p3;
  assign \$signature__data [62:50] = top2_3;
  assign \$signature__data [49:42] = p2;
  assign \$signature__data [41:29] = top1_3;
  assign \$signature__data [28:21] = p1;
  assign \$signature__data [20:8] = top0_3;
  assign \$signature__data [7:0] = p0;
  assign w_data[59:47] = final3;
  assign w_data[46:34] = final2;
  assign w_data[33:21] = final1;
  assign w_data[20:8] = final0;
  assign w_data[7:0] = \$signal$28 ;
  assign \$6  = { 2'h0, entry0, 1'h0 };
  assign \$7  = 1'h0;
  assign \$8  = 1'h0;
  assign power0_lost0 = 1'h0;
  assign \$9  = { power00[10], power00[10], power00[10:2] };
  assign power0_lost1 = \$11 ;
  assign \$12  = { power01[10], power01[10], power01[10], power01[10], power01[10:4] };
  assign \$15  = { power02[10], power02[10], power02[10], power02[10], power02[10], power02[10], power02[10], power02[10], power02[10:8] };
  assign \$21  = { 2'h0, entry1, 1'h0 };
  assign \$22  = 1'h0;
  assign \$23  = 1'h0;
  assign power1_lost0 = 1'h0;
  assign \$24  = { power10[10], power10[10], power10[10:2] };
  assign power1_lost1 = \$26 ;
  assign \$27  = { power11[10], power11[10], power11[10], power11[10], power11[10:4] };
  assign \$30  = { power12[10], power12[10], power12[10], power12[10], power12[10], power12[10], power12[10], power12[10], power12[10:8] };
  assign \$36  = { 2'h0, entry2, 1'h0 };
  assign \$37  = 1'h0;
  assign \$38  = 1'h0;
  assign power2_lost0 = 1'h0;
  assign \$39  = { power20[10], power20[10], power20[10:2] };
  assign power2_lost1 = \$41 ;
  assign \$42  = { power21[10], power21[10], power21[10], power21[10], power21[10:4] };
  assign \$45  = { power22[10], power22[10], power22[10], power22[10], power22[10], power22[10], power22[10], power22[10], power22[10:8] };
  assign \$51  = { 2'h0, entry3, 1'h0 };
  assign \$52  = 1'h0;
  assign \$53  = 1'h0;
  assign power3_lost0 = 1'h0;
  assign \$54  = { power30[10], power30[10], power30[10:2] };
  assign power3_lost1 = \$56 ;
  assign \$57  = { power31[10], power31[10], power31[10], power31[10], power31[10:4] };
  assign \$60  = { power32[10], power32[10], power32[10], power32[10], power32[10], power32[10], power32[10], power32[10], power32[10:8] };
  assign \$72  = { 2'h0, stored0 };
  assign \$73  = 1'h0;
  assign \$74  = 1'h0;
  assign aligned0_lost0 = 1'h0;
  assign \$75  = { aligned00[9], aligned00[9], aligned00[9:2] };
  assign aligned0_lost1 = \$77 ;
  assign \$78  = { aligned01[9], aligned01[9], aligned01[9], aligned01[9], aligned01[9:4] };
  assign \$81  = { aligned02[9], aligned02[9], aligned02[9], aligned02[9], aligned02[9], aligned02[9], aligned02[9], aligned02[9], aligned02[9:8] };
  assign \$87  = { 2'h0, stored1 };
  assign \$88  = 1'h0;
  assign \$89  = 1'h0;
  assign aligned1_lost0 = 1'h0;
  assign \$90  = { aligned10[9], aligned10[9], aligned10[9:2] };
  assign aligned1_lost1 = \$92 ;
  assign \$93  = { aligned11[9], aligned11[9], aligned11[9], aligned11[9], aligned11[9:4] };
  assign \$96  = { aligned12[9], aligned12[9], aligned12[9], aligned12[9], aligned12[9], aligned12[9], aligned12[9], aligned12[9], aligned12[9:8] };
  assign \$102  = { 2'h0, stored2 };
  assign \$103  = 1'h0;
  assign \$104  = 1'h0;
  assign aligned2_lost0 = 1'h0;
  assign \$105  = { aligned20[9], aligned20[9], aligned20[9:2] };
  assign aligned2_lost1 = \$107 ;
  assign \$108  = { aligned21[9], aligned21[9], aligned21[9], aligned21[9], aligned21[9:4] };
  assign \$111  = { aligned22[9], aligned22[9], aligned22[9], aligned22[9], aligned22[9], aligned22[9], aligned22[9], aligned22[9], aligned22[9:8] };
  assign \$117  = { 2'h0, stored3 };
  assign \$118  = 1'h0;
  assign \$119  = 1'h0;
  assign aligned3_lost0 = 1'h0;
  assign \$120  = { aligned30[9], aligned30[9], aligned30[9:2] };
  assign aligned3_lost1 = \$122 ;
  assign \$123  = { aligned31[9], aligned31[9], aligned31[9], aligned31[9], aligned31[9:4] };
  assign \$126  = { aligned32[9], aligned32[9], aligned32[9], aligned32[9], aligned32[9], aligned32[9], aligned32[9], aligned32[9], aligned32[9:8] };
  assign \$148  = { \$147 [16], \$147 [16], \$147 [16], \$147 [16], \$147 [16:4] };
  assign \$149  = { scores__payload[15], scores__payload[15], scores__payload[15], scores__payload[15], scores__payload[15:4] };
  assign \$157  = { 7'h00, p0, 8'h00 };
  assign \$163  = { \$162 [16], \$162 [16], \$162 [16], \$162 [16], \$162 [16:4] };
  assign \$164  = { scores__payload[31], scores__payload[31], scores__payload[31], scores__payload[31], scores__payload[31:20] };
  assign \$172  = { 7'h00, p1, 8'h00 };
  assign \$178  = { \$177 [16], \$177 [16], \$177 [16], \$177 [16], \$177 [16:4] };
  assign \$179  = { scores__payload[47], scores__payload[47], scores__payload[47], scores__payload[47], scores__payload[47:36] };
  assign \$187  = { 7'h00, p2, 8'h00 };
  assign \$193  = { \$192 [16], \$192 [16], \$192 [16], \$192 [16], \$192 [16:4] };
  assign \$194  = { scores__payload[63], scores__payload[63], scores__payload[63], scores__payload[63], scores__payload[63:52] };
  assign \$202  = { 7'h00, p3, 8'h00 };
endmodule

module \softmax.reciprocal (clk, rst, sums__valid, sums__payload, sums__ready, normaliser__valid, normaliser__payload, normaliser__ready);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire \$1 ;
  wire [5:0] \$10 ;
  wire [17:0] \$11 ;
  wire [5:0] \$12 ;
  wire [17:0] \$13 ;
  wire [5:0] \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire [6:0] \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire [24:0] \$21 ;
  wire [5:0] \$22 ;
  wire [25:0] \$23 ;
  wire [25:0] \$24 ;
  wire [26:0] \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire [24:0] \$28 ;
  wire [5:0] \$29 ;
  wire \$3 ;
  wire [25:0] \$30 ;
  wire [25:0] \$31 ;
  wire [26:0] \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire [24:0] \$35 ;
  wire [5:0] \$36 ;
  wire [25:0] \$37 ;
  wire [25:0] \$38 ;
  wire [26:0] \$39 ;
  wire \$4 ;
  wire \$40 ;
  wire \$41 ;
  wire [24:0] \$42 ;
  wire [5:0] \$43 ;
  wire [25:0] \$44 ;
  wire [25:0] \$45 ;
  wire [26:0] \$46 ;
  wire \$47 ;
  wire \$48 ;
  wire \$49 ;
  wire \$5 ;
  wire [91:0] \$50 ;
  reg [5:0] \$51 ;
  reg \$52 ;
  reg [23:0] \$53 ;
  reg [4:0] \$54 ;
  reg [24:0] \$55 ;
  reg [17:0] \$56 ;
  reg [23:0] \$57 ;
  reg [4:0] \$58 ;
  reg [24:0] \$59 ;
  wire \$6 ;
  reg [17:0] \$60 ;
  reg [23:0] \$61 ;
  reg [4:0] \$62 ;
  reg [24:0] \$63 ;
  reg [17:0] \$64 ;
  reg [23:0] \$65 ;
  reg [4:0] \$66 ;
  reg [24:0] \$67 ;
  reg [17:0] \$68 ;
  reg \$69 ;
  wire [17:0] \$7 ;
  reg [91:0] \$70 ;
  reg \$71 ;
  reg [91:0] \$72 ;
  wire [5:0] \$8 ;
  wire [17:0] \$9 ;
  wire \$signal ;
  reg \$signal$1  = 1'h0;
  reg [5:0] \$signal$2  = 6'h00;
  wire \$signal$3 ;
  reg [91:0] \$signal$36  = 92'h00000000000000000000000;
  wire [67:0] \$signal$36.multiplier ;
  wire [16:0] \$signal$36.multiplier[0] ;
  wire [16:0] \$signal$36.multiplier[1] ;
  wire [16:0] \$signal$36.multiplier[2] ;
  wire [16:0] \$signal$36.multiplier[3] ;
  wire [23:0] \$signal$36.shift ;
  wire [5:0] \$signal$36.shift[0] ;
  wire [5:0] \$signal$36.shift[1] ;
  wire [5:0] \$signal$36.shift[2] ;
  wire [5:0] \$signal$36.shift[3] ;
  wire \$signal$6 ;
  reg [4:0] bits0 = 5'h00;
  reg [4:0] bits1 = 5'h00;
  reg [4:0] bits2 = 5'h00;
  reg [4:0] bits3 = 5'h00;
  input clk;
  wire clk;
  wire digit0;
  wire digit1;
  wire digit2;
  wire digit3;
  wire dividing;
  reg [23:0] divisor0 = 24'h000000;
  reg [23:0] divisor1 = 24'h000000;
  reg [23:0] divisor2 = 24'h000000;
  reg [23:0] divisor3 = 24'h000000;
  output [91:0] normaliser__payload;
  reg [91:0] normaliser__payload = 92'h00000000000000000000000;
  wire [67:0] \normaliser__payload.multiplier ;
  wire [16:0] \normaliser__payload.multiplier[0] ;
  wire [16:0] \normaliser__payload.multiplier[1] ;
  wire [16:0] \normaliser__payload.multiplier[2] ;
  wire [16:0] \normaliser__payload.multiplier[3] ;
  wire [23:0] \normaliser__payload.shift ;
  wire [5:0] \normaliser__payload.shift[0] ;
  wire [5:0] \normaliser__payload.shift[1] ;
  wire [5:0] \normaliser__payload.shift[2] ;
  wire [5:0] \normaliser__payload.shift[3] ;
  input normaliser__ready;
  wire normaliser__ready;
  output normaliser__valid;
  reg normaliser__valid = 1'h0;
  reg [17:0] quotient0 = 18'h00000;
  reg [17:0] quotient1 = 18'h00000;
  reg [17:0] quotient2 = 18'h00000;
  reg [17:0] quotient3 = 18'h00000;
  reg [24:0] rest0 = 25'h0000000;
  reg [24:0] rest1 = 25'h0000000;
  reg [24:0] rest2 = 25'h0000000;
  reg [24:0] rest3 = 25'h0000000;
  wire [91:0] result;
  wire [67:0] \result.multiplier ;
  wire [16:0] \result.multiplier[0] ;
  wire [16:0] \result.multiplier[1] ;
  wire [16:0] \result.multiplier[2] ;
  wire [16:0] \result.multiplier[3] ;
  wire [23:0] \result.shift ;
  wire [5:0] \result.shift[0] ;
  wire [5:0] \result.shift[1] ;
  wire [5:0] \result.shift[2] ;
  wire [5:0] \result.shift[3] ;
  input rst;
  wire rst;
  input [95:0] sums__payload;
  wire [95:0] sums__payload;
  wire [23:0] \sums__payload[0] ;
  wire [23:0] \sums__payload[1] ;
  wire [23:0] \sums__payload[2] ;
  wire [23:0] \sums__payload[3] ;
  output sums__ready;
  wire sums__ready;
  input sums__valid;
  wire sums__valid;
  reg waiting = 1'h0;
  assign \$19  = ~ divisor0[23];
  assign \$20  = \$signal$3  & \$19 ;
  assign \$22  = bits0 - 1'h1;
  assign \$23  = rest0 - divisor0;
  assign \$24  = digit0 ? \$23  : { 1'h0, rest0 };
  assign \$26  = ~ divisor1[23];
  assign \$27  = \$signal$3  & \$26 ;
  assign \$29  = bits1 - 1'h1;
  assign \$30  = rest1 - divisor1;
  assign \$31  = digit1 ? \$30  : { 1'h0, rest1 };
  assign \$33  = ~ divisor2[23];
  assign \$34  = \$signal$3  & \$33 ;
  assign \$36  = bits2 - 1'h1;
  assign \$37  = rest2 - divisor2;
  assign \$38  = digit2 ? \$37  : { 1'h0, rest2 };
  assign \$40  = ~ divisor3[23];
  assign \$41  = \$signal$3  & \$40 ;
  assign \$43  = bits3 - 1'h1;
  assign \$44  = rest3 - divisor3;
  assign \$45  = digit3 ? \$44  : { 1'h0, rest3 };
  assign \$47  = ~ normaliser__valid;
  assign \$48  = \$47  | normaliser__ready;
  assign \$49  = waiting | \$signal$6 ;
  assign \$50  = waiting ? \$signal$36  : result;
  always @(posedge clk)
    \$signal$2  <= \$51 ;
  always @(posedge clk)
    \$signal$1  <= \$52 ;
  always @(posedge clk)
    divisor0 <= \$53 ;
  always @(posedge clk)
    bits0 <= \$54 ;
  always @(posedge clk)
    rest0 <= \$55 ;
  always @(posedge clk)
    quotient0 <= \$56 ;
  always @(posedge clk)
    divisor1 <= \$57 ;
  always @(posedge clk)
    bits1 <= \$58 ;
  always @(posedge clk)
    rest1 <= \$59 ;
  always @(posedge clk)
    quotient1 <= \$60 ;
  always @(posedge clk)
    divisor2 <= \$61 ;
  always @(posedge clk)
    bits2 <= \$62 ;
  always @(posedge clk)
    rest2 <= \$63 ;
  always @(posedge clk)
    quotient2 <= \$64 ;
  always @(posedge clk)
    divisor3 <= \$65 ;
  always @(posedge clk)
    bits3 <= \$66 ;
  always @(posedge clk)
    rest3 <= \$67 ;
  always @(posedge clk)
    quotient3 <= \$68 ;
  always @(posedge clk)
    normaliser__valid <= \$69 ;
  always @(posedge clk)
    normaliser__payload <= \$70 ;
  always @(posedge clk)
    waiting <= \$71 ;
  always @(posedge clk)
    \$signal$36  <= \$72 ;
  assign \$1  = ! \$signal$2 ;
  assign \$signal  = \$signal$1  & \$1 ;
  assign \$2  = \$signal$2  > 5'h12;
  assign \$signal$3  = \$signal$1  & \$2 ;
  assign \$3  = \$signal$2  <= 5'h12;
  assign \$4  = \$signal$1  & \$3 ;
  assign \$5  = ~ \$signal ;
  assign dividing = \$4  & \$5 ;
  assign \$6  = ~ \$signal$1 ;
  assign sums__ready = \$6  | \$signal$6 ;
  assign digit0 = rest0 >= divisor0;
  assign \$7  = quotient0[17] ? 18'h1ffff : quotient0;
  assign \$8  = bits0 + 4'h8;
  assign digit1 = rest1 >= divisor1;
  assign \$9  = quotient1[17] ? 18'h1ffff : quotient1;
  assign \$10  = bits1 + 4'h8;
  assign digit2 = rest2 >= divisor2;
  assign \$11  = quotient2[17] ? 18'h1ffff : quotient2;
  assign \$12  = bits2 + 4'h8;
  assign digit3 = rest3 >= divisor3;
  assign \$13  = quotient3[17] ? 18'h1ffff : quotient3;
  assign \$14  = bits3 + 4'h8;
  assign \$15  = ~ waiting;
  assign \$signal$6  = \$signal  & \$15 ;
  assign \$16  = ~ \$signal ;
  assign \$17  = \$signal$1  & \$16 ;
  assign \$18  = \$signal$2  - 1'h1;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$51  = \$signal$2 ;
    if (\$17 ) begin
      \$51  = \$18 [5:0];
    end
    if (sums__ready) begin
      \$51  = 6'h2a;
    end
    if (rst) begin
      \$51  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$52  = \$signal$1 ;
    if (sums__ready) begin
      \$52  = sums__valid;
    end
    if (rst) begin
      \$52  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$53  = divisor0;
    if (\$20 ) begin
      \$53  = \$21 [23:0];
    end
    if (sums__ready) begin
      \$53  = sums__payload[23:0];
    end
    if (rst) begin
      \$53  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$54  = bits0;
    if (\$20 ) begin
      \$54  = \$22 [4:0];
    end
    if (sums__ready) begin
      \$54  = 5'h18;
    end
    if (rst) begin
      \$54  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$55  = rest0;
    if (dividing) begin
      \$55  = \$25 [24:0];
    end
    if (sums__ready) begin
      \$55  = 25'h0800000;
    end
    if (rst) begin
      \$55  = 25'h0000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$56  = quotient0;
    if (dividing) begin
      \$56  = { quotient0[16:0], digit0 };
    end
    if (rst) begin
      \$56  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$57  = divisor1;
    if (\$27 ) begin
      \$57  = \$28 [23:0];
    end
    if (sums__ready) begin
      \$57  = sums__payload[47:24];
    end
    if (rst) begin
      \$57  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$58  = bits1;
    if (\$27 ) begin
      \$58  = \$29 [4:0];
    end
    if (sums__ready) begin
      \$58  = 5'h18;
    end
    if (rst) begin
      \$58  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$59  = rest1;
    if (dividing) begin
      \$59  = \$32 [24:0];
    end
    if (sums__ready) begin
      \$59  = 25'h0800000;
    end
    if (rst) begin
      \$59  = 25'h0000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$60  = quotient1;
    if (dividing) begin
      \$60  = { quotient1[16:0], digit1 };
    end
    if (rst) begin
      \$60  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$61  = divisor2;
    if (\$34 ) begin
      \$61  = \$35 [23:0];
    end
    if (sums__ready) begin
      \$61  = sums__payload[71:48];
    end
    if (rst) begin
      \$61  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$62  = bits2;
    if (\$34 ) begin
      \$62  = \$36 [4:0];
    end
    if (sums__ready) begin
      \$62  = 5'h18;
    end
    if (rst) begin
      \$62  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$63  = rest2;
    if (dividing) begin
      \$63  = \$39 [24:0];
    end
    if (sums__ready) begin
      \$63  = 25'h0800000;
    end
    if (rst) begin
      \$63  = 25'h0000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$64  = quotient2;
    if (dividing) begin
      \$64  = { quotient2[16:0], digit2 };
    end
    if (rst) begin
      \$64  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$65  = divisor3;
    if (\$41 ) begin
      \$65  = \$42 [23:0];
    end
    if (sums__ready) begin
      \$65  = sums__payload[95:72];
    end
    if (rst) begin
      \$65  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$66  = bits3;
    if (\$41 ) begin
      \$66  = \$43 [4:0];
    end
    if (sums__ready) begin
      \$66  = 5'h18;
    end
    if (rst) begin
      \$66  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$67  = rest3;
    if (dividing) begin
      \$67  = \$46 [24:0];
    end
    if (sums__ready) begin
      \$67  = 25'h0800000;
    end
    if (rst) begin
      \$67  = 25'h0000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$68  = quotient3;
    if (dividing) begin
      \$68  = { quotient3[16:0], digit3 };
    end
    if (rst) begin
      \$68  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$69  = normaliser__valid;
    if (\$48 ) begin
      \$69  = \$49 ;
    end
    if (rst) begin
      \$69  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$70  = normaliser__payload;
    if (\$48 ) begin
      \$70  = \$50 ;
    end
    if (rst) begin
      \$70  = 92'h00000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$71  = waiting;
    if (\$48 ) begin
      \$71  = 1'h0;
    end else if (\$signal$6 ) begin
      \$71  = 1'h1;
    end
    if (rst) begin
      \$71  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$72  = \$signal$36 ;
    if (\$48 ) begin
    end else if (\$signal$6 ) begin
      \$72  = result;
    end
    if (rst) begin
      \$72  = 92'h00000000000000000000000;
    end
  end
  assign \result.multiplier  = result[67:0];
  assign \result.multiplier[0]  = result[16:0];
  assign \result.multiplier[1]  = result[33:17];
  assign \result.multiplier[2]  = result[50:34];
  assign \result.multiplier[3]  = result[67:51];
  assign \result.shift  = result[91:68];
  assign \result.shift[0]  = result[73:68];
  assign \result.shift[1]  = result[79:74];
  assign \result.shift[2]  = result[85:80];
  assign \result.shift[3]  = result[91:86];
  assign \sums__payload[0]  = sums__payload[23:0];
  assign \sums__payload[1]  = sums__payload[47:24];
  assign \sums__payload[2]  = sums__payload[71:48];
  assign \sums__payload[3]  = sums__payload[95:72];
  assign \normaliser__payload.multiplier  = normaliser__payload[67:0];
  assign \normaliser__payload.multiplier[0]  = normaliser__payload[16:0];
  assign \normaliser__payload.multiplier[1]  = normaliser__payload[33:17];
  assign \normaliser__payload.multiplier[2]  = normaliser__payload[50:34];
  assign \normaliser__payload.multiplier[3]  = normaliser__payload[67:51];
  assign \normaliser__payload.shift  = normaliser__payload[91:68];
  assign \normaliser__payload.shift[0]  = normaliser__payload[73:68];
  assign \normaliser__payload.shift[1]  = normaliser__payload[79:74];
  assign \normaliser__payload.shift[2]  = normaliser__payload[85:80];
  assign \normaliser__payload.shift[3]  = normaliser__payload[91:86];
  assign \$signal$36.multiplier  = \$signal$36 [67:0];
  assign \$signal$36.multiplier[0]  = \$signal$36 [16:0];
  assign \$signal$36.multiplier[1]  = \$signal$36 [33:17];
  assign \$signal$36.multiplier[2]  = \$signal$36 [50:34];
  assign \$signal$36.multiplier[3]  = \$signal$36 [67:51];
  assign \$signal$36.shift  = \$signal$36 [91:68];
  assign \$signal$36.shift[0]  = \$signal$36 [73:68];
  assign \$signal$36.shift[1]  = \$signal$36 [79:74];
  assign \$signal$36.shift[2]  = \$signal$36 [85:80];
  assign \$signal$36.shift[3]  = \$signal$36 [91:86];
  assign result[91:86] = \$14 ;
  assign result[67:51] = \$13 [16:0];
  assign result[85:80] = \$12 ;
  assign result[50:34] = \$11 [16:0];
  assign result[79:74] = \$10 ;
  assign result[33:17] = \$9 [16:0];
  assign result[73:68] = \$8 ;
  assign result[16:0] = \$7 [16:0];
  assign \$21  = { divisor0, 1'h0 };
  assign \$25  = { \$24 , 1'h0 };
  assign \$28  = { divisor1, 1'h0 };
  assign \$32  = { \$31 , 1'h0 };
  assign \$35  = { divisor2, 1'h0 };
  assign \$39  = { \$38 , 1'h0 };
  assign \$42  = { divisor3, 1'h0 };
  assign \$46  = { \$45 , 1'h0 };
endmodule

module \softmax.sums (rst, w_en, r_rdy, r_data, r_en, w_port__data, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire [3:0] \$14 ;
  reg [1:0] \$15 ;
  reg [1:0] \$16 ;
  reg [2:0] \$17 ;
  wire [2:0] \$2 ;
  wire \$3 ;
  wire [2:0] \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire [3:0] \$9 ;
  input clk;
  wire clk;
  (* init = 2'h0 *)
  wire [1:0] consume;
  reg [2:0] level = 3'h0;
  (* init = 2'h0 *)
  wire [1:0] produce;
  output [95:0] r_data;
  wire [95:0] r_data;
  input r_en;
  wire r_en;
  (* init = 3'h0 *)
  wire [2:0] r_level;
  reg [1:0] r_port__addr = 2'h0;
  wire [95:0] r_port__data;
  output r_rdy;
  wire r_rdy;
  input rst;
  wire rst;
  wire [95:0] w_data;
  input w_en;
  wire w_en;
  (* init = 3'h0 *)
  wire [2:0] w_level;
  reg [1:0] w_port__addr = 2'h0;
  input [95:0] w_port__data;
  wire [95:0] w_port__data;
  wire w_port__en;
  wire w_rdy;
  reg [95:0] storage [3:0];
  always @(posedge clk) begin
    if (w_port__en)
      storage[w_port__addr] <= w_port__data;
  end
  assign r_data = storage[r_port__addr];
  assign w_rdy = level != 3'h4;
  assign r_rdy = | level;
  assign w_port__en = w_en & w_rdy;
  assign \$1  = w_rdy & w_en;
  assign \$2  = w_port__addr + 1'h1;
  assign \$3  = r_rdy & r_en;
  assign \$4  = r_port__addr + 1'h1;
  assign \$5  = w_rdy & w_en;
  assign \$6  = r_rdy & r_en;
  assign \$7  = ~ \$6 ;
  assign \$8  = \$5  & \$7 ;
  assign \$9  = level + 1'h1;
  assign \$10  = r_rdy & r_en;
  assign \$11  = w_rdy & w_en;
  assign \$12  = ~ \$11 ;
  assign \$13  = \$10  & \$12 ;
  assign \$14  = level - 1'h1;
  always @(posedge clk)
    w_port__addr <= \$15 ;
  always @(posedge clk)
    r_port__addr <= \$16 ;
  always @(posedge clk)
    level <= \$17 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$15  = w_port__addr;
    if (\$1 ) begin
      \$15  = \$2 [1:0];
    end
    if (rst) begin
      \$15  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$16  = r_port__addr;
    if (\$3 ) begin
      \$16  = \$4 [1:0];
    end
    if (rst) begin
      \$16  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$17  = level;
    if (\$8 ) begin
      \$17  = \$9 [2:0];
    end
    if (\$13 ) begin
      \$17  = \$14 [2:0];
    end
    if (rst) begin
      \$17  = 3'h0;
    end
  end
  assign w_level = level;
  assign r_level = level;
  assign produce = w_port__addr;
  assign w_data = w_port__data;
  assign consume = r_port__addr;
  assign r_port__data = r_data;
endmodule

module \softmax.tiles (rst, w_en, r_en, r_rdy, r_data, w_port__data, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$4  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire [3:0] \$14 ;
  reg [1:0] \$15 ;
  reg [1:0] \$16 ;
  reg [2:0] \$17 ;
  wire [2:0] \$2 ;
  wire \$3 ;
  wire [2:0] \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire [3:0] \$9 ;
  input clk;
  wire clk;
  (* init = 2'h0 *)
  wire [1:0] consume;
  reg [2:0] level = 3'h0;
  (* init = 2'h0 *)
  wire [1:0] produce;
  output [59:0] r_data;
  wire [59:0] r_data;
  input r_en;
  wire r_en;
  (* init = 3'h0 *)
  wire [2:0] r_level;
  reg [1:0] r_port__addr = 2'h0;
  wire [59:0] r_port__data;
  output r_rdy;
  wire r_rdy;
  input rst;
  wire rst;
  wire [59:0] w_data;
  input w_en;
  wire w_en;
  (* init = 3'h0 *)
  wire [2:0] w_level;
  reg [1:0] w_port__addr = 2'h0;
  input [59:0] w_port__data;
  wire [59:0] w_port__data;
  wire w_port__en;
  wire w_rdy;
  reg [59:0] storage [3:0];
  always @(posedge clk) begin
    if (w_port__en)
      storage[w_port__addr] <= w_port__data;
  end
  assign r_data = storage[r_port__addr];
  assign w_rdy = level != 3'h4;
  assign r_rdy = | level;
  assign w_port__en = w_en & w_rdy;
  assign \$1  = w_rdy & w_en;
  assign \$2  = w_port__addr + 1'h1;
  assign \$3  = r_rdy & r_en;
  assign \$4  = r_port__addr + 1'h1;
  assign \$5  = w_rdy & w_en;
  assign \$6  = r_rdy & r_en;
  assign \$7  = ~ \$6 ;
  assign \$8  = \$5  & \$7 ;
  assign \$9  = level + 1'h1;
  assign \$10  = r_rdy & r_en;
  assign \$11  = w_rdy & w_en;
  assign \$12  = ~ \$11 ;
  assign \$13  = \$10  & \$12 ;
  assign \$14  = level - 1'h1;
  always @(posedge clk)
    w_port__addr <= \$15 ;
  always @(posedge clk)
    r_port__addr <= \$16 ;
  always @(posedge clk)
    level <= \$17 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$15  = w_port__addr;
    if (\$1 ) begin
      \$15  = \$2 [1:0];
    end
    if (rst) begin
      \$15  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$16  = r_port__addr;
    if (\$3 ) begin
      \$16  = \$4 [1:0];
    end
    if (rst) begin
      \$16  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$17  = level;
    if (\$8 ) begin
      \$17  = \$9 [2:0];
    end
    if (\$13 ) begin
      \$17  = \$14 [2:0];
    end
    if (rst) begin
      \$17  = 3'h0;
    end
  end
  assign w_level = level;
  assign r_level = level;
  assign produce = w_port__addr;
  assign w_data = w_port__data;
  assign consume = r_port__addr;
  assign r_port__data = r_data;
endmodule
