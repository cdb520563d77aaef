module softmax(scores__payload, scores__valid, probabilities__ready, normaliser__ready, clk, rst, scores__ready, probabilities__payload, probabilities__valid, normaliser__payload, normaliser__valid, passes);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$100 ;
  wire [13:0] \$101 ;
  wire [16:0] \$102 ;
  wire [16:0] \$103 ;
  wire [15:0] \$104 ;
  wire \$105 ;
  wire [13:0] \$106 ;
  reg [7:0] \$107 ;
  wire \$108 ;
  wire [8:0] \$109 ;
  wire \$11 ;
  wire [23:0] \$110 ;
  wire [23:0] \$111 ;
  wire [22:0] \$112 ;
  wire [24:0] \$113 ;
  wire [8:0] \$114 ;
  wire [4:0] \$115 ;
  wire \$116 ;
  wire \$117 ;
  wire [13:0] \$118 ;
  wire \$119 ;
  wire [10:0] \$12 ;
  wire [13:0] \$120 ;
  wire [1:0] \$121 ;
  reg [15:0] \$122 ;
  reg [15:0] \$123  = 16'h0000;
  reg [8:0] \$124 ;
  reg [2:0] \$125 ;
  reg [2:0] \$126 ;
  reg \$127 ;
  reg [4:0] \$128 ;
  reg [4:0] \$129 ;
  wire \$13 ;
  reg [4:0] \$130 ;
  reg [7:0] \$131 ;
  reg [8:0] \$132 ;
  reg [12:0] \$133 ;
  reg [4:0] \$134 ;
  reg [12:0] \$135 ;
  reg [11:0] \$136 ;
  reg [3:0] \$137 ;
  reg [11:0] \$138 ;
  reg [3:0] \$139 ;
  wire \$14 ;
  reg [3:0] \$140 ;
  reg [7:0] \$141 ;
  reg [7:0] \$142 ;
  reg [12:0] \$143 ;
  reg [12:0] \$144 ;
  reg [4:0] \$145 ;
  reg [4:0] \$146 ;
  reg [12:0] \$147 ;
  reg [47:0] \$148 ;
  reg [12:0] \$149 ;
  wire [10:0] \$15 ;
  reg [4:0] \$150 ;
  reg [12:0] \$151 ;
  reg [11:0] \$152 ;
  reg [3:0] \$153 ;
  reg [11:0] \$154 ;
  reg [3:0] \$155 ;
  reg [3:0] \$156 ;
  reg [7:0] \$157 ;
  reg [7:0] \$158 ;
  reg [12:0] \$159 ;
  wire \$16 ;
  reg [12:0] \$160 ;
  reg [4:0] \$161 ;
  reg [4:0] \$162 ;
  reg [12:0] \$163 ;
  reg [7:0] \$164 ;
  reg [8:0] \$165 ;
  reg [3:0] \$166 ;
  reg [8:0] \$167 ;
  reg [3:0] \$168 ;
  reg [3:0] \$169 ;
  wire \$17 ;
  reg [3:0] \$170 ;
  reg [25:0] \$171 ;
  reg [25:0] \$172 ;
  reg [20:0] \$173 ;
  reg [7:0] \$174 ;
  reg [3:0] \$175 ;
  reg [20:0] \$176 ;
  reg [7:0] \$177 ;
  reg [3:0] \$178 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire [10:0] \$20 ;
  wire [10:0] \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire [10:0] \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire [10:0] \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire \$3 ;
  wire [10:0] \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire [10:0] \$35 ;
  wire \$36 ;
  wire [8:0] \$37 ;
  wire [4:0] \$38 ;
  wire \$39 ;
  wire \$4 ;
  wire [9:0] \$40 ;
  wire [9:0] \$41 ;
  wire [9:0] \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire [9:0] \$45 ;
  wire \$46 ;
  wire \$47 ;
  wire [9:0] \$48 ;
  wire \$49 ;
  wire \$5 ;
  wire \$50 ;
  wire [9:0] \$51 ;
  wire \$52 ;
  wire \$53 ;
  wire \$54 ;
  wire \$55 ;
  wire [9:0] \$56 ;
  wire [9:0] \$57 ;
  wire \$58 ;
  wire \$59 ;
  wire [10:0] \$6 ;
  wire [9:0] \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire [9:0] \$63 ;
  wire \$64 ;
  wire \$65 ;
  wire [9:0] \$66 ;
  wire \$67 ;
  wire \$68 ;
  wire \$69 ;
  wire \$7 ;
  wire \$70 ;
  wire [9:0] \$71 ;
  wire [9:0] \$72 ;
  wire [10:0] \$73 ;
  wire [3:0] \$74 ;
  wire [4:0] \$75 ;
  wire [3:0] \$76 ;
  wire \$77 ;
  wire [4:0] \$78 ;
  wire [8:0] \$79 ;
  wire \$8 ;
  wire [8:0] \$80 ;
  wire \$81 ;
  wire [9:0] \$82 ;
  wire [9:0] \$83 ;
  wire \$84 ;
  wire \$85 ;
  wire [13:0] \$86 ;
  wire [16:0] \$87 ;
  wire [16:0] \$88 ;
  wire [15:0] \$89 ;
  wire [10:0] \$9 ;
  wire \$90 ;
  wire [13:0] \$91 ;
  reg [7:0] \$92 ;
  wire \$93 ;
  wire [8:0] \$94 ;
  wire [23:0] \$95 ;
  wire [23:0] \$96 ;
  wire [22:0] \$97 ;
  wire [24:0] \$98 ;
  wire \$99 ;
  reg [2:0] \$signal  = 3'h0;
  reg \$signal$16  = 1'h1;
  wire \$signal$17 ;
  wire \$signal$18 ;
  wire [33:0] \$signal$24 ;
  wire [7:0] \$signal$24.keys ;
  wire [25:0] \$signal$24.top ;
  wire [12:0] \$signal$24.top[0] ;
  wire [12:0] \$signal$24.top[1] ;
  reg [7:0] \$signal$28  = 8'h00;
  wire \$signal$70 ;
  wire [33:0] \$signal$71 ;
  wire [7:0] \$signal$71.keys ;
  wire [25:0] \$signal$71.top ;
  wire [12:0] \$signal$71.top[0] ;
  wire [12:0] \$signal$71.top[1] ;
  wire \$signal$73 ;
  wire \$signal$75 ;
  reg [7:0] \$signal$76  = 8'h00;
  wire \$signal$77 ;
  reg [3:0] \$signal$78  = 4'h0;
  wire \$signal$79 ;
  reg [8:0] \$signature__addr  = 9'h000;
  reg [8:0] \$signature__addr$126  = 9'h000;
  wire [41:0] \$signature__data ;
  wire [41:0] \$signature__data$143 ;
  wire [20:0] \$signature__data$143[0] ;
  wire [7:0] \$signature__data$143[0].p ;
  wire [12:0] \$signature__data$143[0].top ;
  wire [20:0] \$signature__data$143[1] ;
  wire [7:0] \$signature__data$143[1].p ;
  wire [12:0] \$signature__data$143[1].top ;
  wire [20:0] \$signature__data[0] ;
  wire [7:0] \$signature__data[0].p ;
  wire [12:0] \$signature__data[0].top ;
  wire [20:0] \$signature__data[1] ;
  wire [7:0] \$signature__data[1].p ;
  wire [12:0] \$signature__data[1].top ;
  wire \$signature__en ;
  wire \$signature__en$81 ;
  reg [3:0] align0 = 4'h0;
  reg [3:0] align1 = 4'h0;
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
  wire [13:0] behind0;
  wire [13:0] behind1;
  input clk;
  wire clk;
  reg [4:0] \end  = 5'h00;
  reg [7:0] entry0 = 8'h00;
  reg [7:0] entry1 = 8'h00;
  wire [13:0] far0;
  wire [13:0] far1;
  reg [12:0] final0 = 13'h0000;
  reg [12:0] final1 = 13'h0000;
  reg [3:0] first = 4'h0;
  wire [8:0] following;
  wire full;
  wire [13:0] growth0;
  wire [13:0] growth1;
  reg [4:0] halvings0_0 = 5'h00;
  reg [4:0] halvings0_1 = 5'h00;
  reg [4:0] halvings0_2 = 5'h00;
  reg [4:0] halvings1_0 = 5'h00;
  reg [4:0] halvings1_1 = 5'h00;
  reg [4:0] halvings1_2 = 5'h00;
  reg [4:0] head = 5'h00;
  reg [3:0] index0_0 = 4'h0;
  reg [3:0] index0_1 = 4'h0;
  reg [3:0] index1_0 = 4'h0;
  reg [3:0] index1_1 = 4'h0;
  reg [3:0] last = 4'h0;
  reg [4:0] move = 5'h00;
  output [45:0] normaliser__payload;
  wire [45:0] normaliser__payload;
  wire [45:0] \normaliser__payload$122 ;
  wire [33:0] \normaliser__payload$122.multiplier ;
  wire [16:0] \normaliser__payload$122.multiplier[0] ;
  wire [16:0] \normaliser__payload$122.multiplier[1] ;
  wire [11:0] \normaliser__payload$122.shift ;
  wire [5:0] \normaliser__payload$122.shift[0] ;
  wire [5:0] \normaliser__payload$122.shift[1] ;
  wire [33:0] \normaliser__payload.multiplier ;
  wire [16:0] \normaliser__payload.multiplier[0] ;
  wire [16:0] \normaliser__payload.multiplier[1] ;
  wire [11:0] \normaliser__payload.shift ;
  wire [5:0] \normaliser__payload.shift[0] ;
  wire [5:0] \normaliser__payload.shift[1] ;
  input normaliser__ready;
  wire normaliser__ready;
  wire \normaliser__ready$124 ;
  output normaliser__valid;
  wire normaliser__valid;
  wire \normaliser__valid$123 ;
  reg [7:0] p0 = 8'h00;
  reg [7:0] p1 = 8'h00;
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
  reg [7:0] power_of_key0 = 8'h00;
  reg [7:0] power_of_key1 = 8'h00;
  output [17:0] probabilities__payload;
  wire [17:0] probabilities__payload;
  wire \probabilities__payload.first ;
  wire \probabilities__payload.last ;
  wire [15:0] \probabilities__payload.value ;
  wire [7:0] \probabilities__payload.value[0] ;
  wire [7:0] \probabilities__payload.value[1] ;
  input probabilities__ready;
  wire probabilities__ready;
  output probabilities__valid;
  wire probabilities__valid;
  wire [33:0] r_data;
  wire [47:0] \r_data$117 ;
  wire r_en;
  wire \r_en$120 ;
  wire r_rdy;
  wire \r_rdy$119 ;
  input rst;
  wire rst;
  input [32:0] scores__payload;
  wire [32:0] scores__payload;
  wire \scores__payload.last ;
  wire [31:0] \scores__payload.value ;
  wire [15:0] \scores__payload.value[0] ;
  wire [15:0] \scores__payload.value[1] ;
  output scores__ready;
  wire scores__ready;
  input scores__valid;
  wire scores__valid;
  reg [3:0] sending = 4'h0;
  reg [3:0] shift0 = 4'h0;
  reg [3:0] shift1 = 4'h0;
  reg [8:0] start = 9'h000;
  reg [20:0] stored0 = 21'h000000;
  wire [7:0] \stored0.p ;
  wire [12:0] \stored0.top ;
  reg [20:0] stored1 = 21'h000000;
  wire [7:0] \stored1.p ;
  wire [12:0] \stored1.top ;
  (* init = 48'h000000000000 *)
  wire [47:0] sum_;
  wire [23:0] \sum_[0] ;
  wire [23:0] \sum_[1] ;
  wire [47:0] sums__payload;
  wire [23:0] \sums__payload[0] ;
  wire [23:0] \sums__payload[1] ;
  wire sums__ready;
  wire sums__valid;
  reg [12:0] top0_0 = 13'h0000;
  reg [12:0] top0_1 = 13'h0000;
  reg [12:0] top0_2 = 13'h0000;
  reg [12:0] top0_3 = 13'h0000;
  reg [12:0] top1_0 = 13'h0000;
  reg [12:0] top1_1 = 13'h0000;
  reg [12:0] top1_2 = 13'h0000;
  reg [12:0] top1_3 = 13'h0000;
  reg [25:0] top_stage0 = 26'h0000000;
  wire [12:0] \top_stage0[0] ;
  wire [12:0] \top_stage0[1] ;
  reg [25:0] top_stage1 = 26'h0000000;
  wire [12:0] \top_stage1[0] ;
  wire [12:0] \top_stage1[1] ;
  reg [2:0] undivided = 3'h0;
  reg [8:0] used = 9'h000;
  wire [33:0] w_data;
  reg [47:0] \w_data$26  = 48'h000000000000;
  wire w_en;
  wire \w_en$25 ;
  reg [11:0] whole0_0 = 12'h000;
  reg [11:0] whole0_1 = 12'h000;
  reg [11:0] whole1_0 = 12'h000;
  reg [11:0] whole1_1 = 12'h000;
  (* no_rw_check = 32'd1 *)
  reg [41:0] keys [259:0];
  always @(posedge clk) begin
    if (move[3])
      keys[\$signature__addr$126 ] <= \$signature__data ;
  end
  reg [41:0] _0_;
  always @(posedge clk) begin
    if (\$signal$70 ) begin
      _0_ <= keys[\$signature__addr ];
    end
  end
  assign \$signature__data$143  = _0_;
  assign \$1  = \$signal  == 3'h4;
  assign \$2  = undivided == 3'h4;
  assign full = \$1  | \$2 ;
  assign \$3  = used != 9'h104;
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
  assign \$36  = ~ sending[3];
  assign \$signal$70  = \$36  | probabilities__ready;
  assign \$signal$73  = \$signal$70  & r_rdy;
  assign \$37  = \$signal$71 [7:0] - 1'h1;
  assign \$signal$75  = \$signal$76  == \$37 ;
  assign \$38  = passes - 1'h1;
  assign \$signal$77  = \$signal$78  == \$38 ;
  assign \$signal$79  = \$signal$73  & \$signal$77 ;
  assign r_en = \$signal$79  & \$signal$75 ;
  assign \$39  = \$signature__addr  == 9'h103;
  assign \$40  = \$signature__addr  + 1'h1;
  assign \$41  = \$39  ? 10'h000 : \$40 ;
  assign behind0 = $signed(top_stage1[12:0]) - $signed(stored0[20:8]);
  assign aligned00 = align0[0] ? \$42  : { 1'h0, power_of_key0, 1'h0 };
  assign aligned01 = align0[1] ? \$45  : aligned00;
  assign \$46  = | aligned00[1:0];
  assign \$47  = align0[1] & \$46 ;
  assign aligned02 = align0[2] ? \$48  : aligned01;
  assign \$49  = | aligned01[3:0];
  assign \$50  = align0[2] & \$49 ;
  assign aligned0_lost2 = aligned0_lost1 | \$50 ;
  assign aligned03 = align0[3] ? \$51  : aligned02;
  assign \$52  = | aligned02[7:0];
  assign \$53  = align0[3] & \$52 ;
  assign aligned0_lost3 = aligned0_lost2 | \$53 ;
  assign \$54  = aligned0_lost3 | aligned03[1];
  assign \$55  = aligned03[0] & \$54 ;
  assign \$56  = aligned03[9:1] + \$55 ;
  assign behind1 = $signed(top_stage1[25:13]) - $signed(stored1[20:8]);
  assign aligned10 = align1[0] ? \$57  : { 1'h0, power_of_key1, 1'h0 };
  assign aligned11 = align1[1] ? \$60  : aligned10;
  assign \$61  = | aligned10[1:0];
  assign \$62  = align1[1] & \$61 ;
  assign aligned12 = align1[2] ? \$63  : aligned11;
  assign \$64  = | aligned11[3:0];
  assign \$65  = align1[2] & \$64 ;
  assign aligned1_lost2 = aligned1_lost1 | \$65 ;
  assign aligned13 = align1[3] ? \$66  : aligned12;
  assign \$67  = | aligned12[7:0];
  assign \$68  = align1[3] & \$67 ;
  assign aligned1_lost3 = aligned1_lost2 | \$68 ;
  assign \$69  = aligned1_lost3 | aligned13[1];
  assign \$70  = aligned13[0] & \$69 ;
  assign \$71  = aligned13[9:1] + \$70 ;
  assign \$72  = used + \$signal$17 ;
  assign \$73  = \$72  - \$signal$79 ;
  assign \$74  = \$signal  + \$signal$18 ;
  assign \$75  = \$74  - r_en;
  assign \$76  = undivided + \$signal$18 ;
  assign \$77  = sums__valid & \r_en$120 ;
  assign \$78  = \$76  - \$77 ;
  assign \$79  = \$signal$28  + 1'h1;
  assign \$80  = head[3] ? 9'h001 : \$79 ;
  assign \$81  = \$signature__addr$126  == 9'h103;
  assign \$82  = \$signature__addr$126  + 1'h1;
  assign \$83  = \$81  ? 10'h000 : \$82 ;
  assign \$84  = $signed(growth0) > $signed(1'h0);
  assign \$85  = $signed(growth0) > $signed(6'h10);
  assign \$86  = \$85  ? 14'h0010 : growth0;
  assign \$87  = $signed(scores__payload[15:0]) + $signed(5'h0f);
  assign \$90  = far0 > 4'hf;
  assign \$91  = \$90  ? 14'h000f : far0;
  assign \$93  = \$20 [8:0] > 8'hff;
  assign \$94  = \$93  ? 9'h0ff : \$20 [8:0];
  assign \$95  = \w_data$26 [23:0] >> halvings0_2[3:0];
  assign \$96  = halvings0_2[4] ? 24'h000000 : \$95 ;
  assign \$98  = \$96  + \$97 ;
  assign \$99  = $signed(growth1) > $signed(1'h0);
  assign \$100  = $signed(growth1) > $signed(6'h10);
  assign \$101  = \$100  ? 14'h0010 : growth1;
  assign \$102  = $signed(scores__payload[31:16]) + $signed(5'h0f);
  assign \$105  = far1 > 4'hf;
  assign \$106  = \$105  ? 14'h000f : far1;
  assign \$108  = \$35 [8:0] > 8'hff;
  assign \$109  = \$108  ? 9'h0ff : \$35 [8:0];
  assign \$110  = \w_data$26 [47:24] >> halvings1_2[3:0];
  assign \$111  = halvings1_2[4] ? 24'h000000 : \$110 ;
  assign \$113  = \$111  + \$112 ;
  assign \$114  = \$signal$76  + 1'h1;
  assign \$115  = \$signal$78  + 1'h1;
  assign \$116  = ! \$signal$76 ;
  assign \$117  = behind0 > 4'hf;
  assign \$118  = \$117  ? 14'h000f : behind0;
  assign \$119  = behind1 > 4'hf;
  assign \$120  = \$119  ? 14'h000f : behind1;
  always @(posedge clk)
    \$123  <= \$122 ;
  always @(posedge clk)
    used <= \$124 ;
  always @(posedge clk)
    \$signal  <= \$125 ;
  always @(posedge clk)
    undivided <= \$126 ;
  always @(posedge clk)
    \$signal$16  <= \$127 ;
  always @(posedge clk)
    move <= \$128 ;
  always @(posedge clk)
    head <= \$129 ;
  always @(posedge clk)
    \end  <= \$130 ;
  always @(posedge clk)
    \$signal$28  <= \$131 ;
  always @(posedge clk)
    \$signature__addr$126  <= \$132 ;
  always @(posedge clk)
    top0_1 <= \$133 ;
  always @(posedge clk)
    halvings0_0 <= \$134 ;
  always @(posedge clk)
    top0_0 <= \$135 ;
  always @(posedge clk)
    whole0_0 <= \$136 ;
  always @(posedge clk)
    index0_0 <= \$137 ;
  always @(posedge clk)
    whole0_1 <= \$138 ;
  always @(posedge clk)
    index0_1 <= \$139 ;
  always @(posedge clk)
    shift0 <= \$140 ;
  always @(posedge clk)
    entry0 <= \$141 ;
  always @(posedge clk)
    p0 <= \$142 ;
  always @(posedge clk)
    top0_2 <= \$143 ;
  always @(posedge clk)
    top0_3 <= \$144 ;
  always @(posedge clk)
    halvings0_1 <= \$145 ;
  always @(posedge clk)
    halvings0_2 <= \$146 ;
  always @(posedge clk)
    final0 <= \$147 ;
  always @(posedge clk)
    \w_data$26  <= \$148 ;
  always @(posedge clk)
    top1_1 <= \$149 ;
  always @(posedge clk)
    halvings1_0 <= \$150 ;
  always @(posedge clk)
    top1_0 <= \$151 ;
  always @(posedge clk)
    whole1_0 <= \$152 ;
  always @(posedge clk)
    index1_0 <= \$153 ;
  always @(posedge clk)
    whole1_1 <= \$154 ;
  always @(posedge clk)
    index1_1 <= \$155 ;
  always @(posedge clk)
    shift1 <= \$156 ;
  always @(posedge clk)
    entry1 <= \$157 ;
  always @(posedge clk)
    p1 <= \$158 ;
  always @(posedge clk)
    top1_2 <= \$159 ;
  always @(posedge clk)
    top1_3 <= \$160 ;
  always @(posedge clk)
    halvings1_1 <= \$161 ;
  always @(posedge clk)
    halvings1_2 <= \$162 ;
  always @(posedge clk)
    final1 <= \$163 ;
  always @(posedge clk)
    \$signal$76  <= \$164 ;
  always @(posedge clk)
    \$signature__addr  <= \$165 ;
  always @(posedge clk)
    \$signal$78  <= \$166 ;
  always @(posedge clk)
    start <= \$167 ;
  always @(posedge clk)
    sending <= \$168 ;
  always @(posedge clk)
    first <= \$169 ;
  always @(posedge clk)
    last <= \$170 ;
  always @(posedge clk)
    top_stage0 <= \$171 ;
  always @(posedge clk)
    top_stage1 <= \$172 ;
  always @(posedge clk)
    stored0 <= \$173 ;
  always @(posedge clk)
    power_of_key0 <= \$174 ;
  always @(posedge clk)
    align0 <= \$175 ;
  always @(posedge clk)
    stored1 <= \$176 ;
  always @(posedge clk)
    power_of_key1 <= \$177 ;
  always @(posedge clk)
    align1 <= \$178 ;
  \softmax.reciprocal  reciprocal (
    .clk(clk),
    .normaliser__payload(normaliser__payload),
    .normaliser__ready(normaliser__ready),
    .normaliser__valid(normaliser__valid),
    .rst(rst),
    .sums__payload(sums__payload),
    .sums__ready(\r_en$120 ),
    .sums__valid(sums__valid)
  );
  \softmax.sums  sums (
    .clk(clk),
    .r_data(sums__payload),
    .r_en(\r_en$120 ),
    .r_rdy(sums__valid),
    .rst(rst),
    .w_en(w_en),
    .w_port__data(\w_data$26 )
  );
  \softmax.tiles  tiles (
    .clk(clk),
    .r_data(\$signal$71 ),
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
          \$92  = 8'h80;
      4'h1:
          \$92  = 8'h86;
      4'h2:
          \$92  = 8'h8c;
      4'h3:
          \$92  = 8'h92;
      4'h4:
          \$92  = 8'h98;
      4'h5:
          \$92  = 8'h9f;
      4'h6:
          \$92  = 8'ha6;
      4'h7:
          \$92  = 8'had;
      4'h8:
          \$92  = 8'hb5;
      4'h9:
          \$92  = 8'hbd;
      4'ha:
          \$92  = 8'hc5;
      4'hb:
          \$92  = 8'hce;
      4'hc:
          \$92  = 8'hd7;
      4'hd:
          \$92  = 8'he1;
      4'he:
          \$92  = 8'heb;
      4'hf:
          \$92  = 8'hf5;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (index1_1)
      4'h0:
          \$107  = 8'h80;
      4'h1:
          \$107  = 8'h86;
      4'h2:
          \$107  = 8'h8c;
      4'h3:
          \$107  = 8'h92;
      4'h4:
          \$107  = 8'h98;
      4'h5:
          \$107  = 8'h9f;
      4'h6:
          \$107  = 8'ha6;
      4'h7:
          \$107  = 8'had;
      4'h8:
          \$107  = 8'hb5;
      4'h9:
          \$107  = 8'hbd;
      4'ha:
          \$107  = 8'hc5;
      4'hb:
          \$107  = 8'hce;
      4'hc:
          \$107  = 8'hd7;
      4'hd:
          \$107  = 8'he1;
      4'he:
          \$107  = 8'heb;
      4'hf:
          \$107  = 8'hf5;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$122  = \$123 ;
    if (\$signal$70 ) begin
      \$122 [7:0] = \$56 [7:0];
      \$122 [15:8] = \$71 [7:0];
    end
    if (rst) begin
      \$122  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$124  = \$73 [8:0];
    if (rst) begin
      \$124  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$125  = \$75 [2:0];
    if (rst) begin
      \$125  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$126  = \$78 [2:0];
    if (rst) begin
      \$126  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$127  = \$signal$16 ;
    if (\$signal$17 ) begin
      \$127  = scores__payload[32];
    end
    if (rst) begin
      \$127  = 1'h1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$128  = { move[3:0], \$signal$17  };
    if (rst) begin
      \$128  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$129  = { head[3:0], \$signal$16  };
    if (rst) begin
      \$129  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$130  = { \end [3:0], scores__payload[32] };
    if (rst) begin
      \$130  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$131  = \$signal$28 ;
    if (move[3]) begin
      \$131  = \$80 [7:0];
    end
    if (rst) begin
      \$131  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$132  = \$signature__addr$126 ;
    if (move[3]) begin
      \$132  = \$83 [8:0];
    end
    if (rst) begin
      \$132  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$133  = top0_1;
    if (move[0]) begin
      if (head[0]) begin
        \$133  = top0_0;
      end else if (\$84 ) begin
        \$133  = top0_0;
      end
    end
    if (rst) begin
      \$133  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$134  = halvings0_0;
    if (move[0]) begin
      (* full_case = 32'd1 *)
      if (head[0]) begin
        \$134  = 5'h10;
      end else if (\$84 ) begin
        \$134  = \$86 [4:0];
      end else begin
        \$134  = 5'h00;
      end
    end
    if (rst) begin
      \$134  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$135  = \$88 [12:0];
    if (rst) begin
      \$135  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$136  = \$89 [11:0];
    if (rst) begin
      \$136  = 12'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$137  = scores__payload[3:0];
    if (rst) begin
      \$137  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$138  = whole0_0;
    if (rst) begin
      \$138  = 12'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$139  = index0_0;
    if (rst) begin
      \$139  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$140  = \$91 [3:0];
    if (rst) begin
      \$140  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$141  = \$92 ;
    if (rst) begin
      \$141  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$142  = \$94 [7:0];
    if (rst) begin
      \$142  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$143  = top0_1;
    if (rst) begin
      \$143  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$144  = top0_2;
    if (rst) begin
      \$144  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$145  = halvings0_0;
    if (rst) begin
      \$145  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$146  = halvings0_1;
    if (rst) begin
      \$146  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$147  = top0_3;
    if (rst) begin
      \$147  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$148  = \w_data$26 ;
    if (move[3]) begin
      \$148 [23:0] = \$98 [23:0];
      \$148 [47:24] = \$113 [23:0];
    end
    if (rst) begin
      \$148  = 48'h000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$149  = top1_1;
    if (move[0]) begin
      if (head[0]) begin
        \$149  = top1_0;
      end else if (\$99 ) begin
        \$149  = top1_0;
      end
    end
    if (rst) begin
      \$149  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$150  = halvings1_0;
    if (move[0]) begin
      (* full_case = 32'd1 *)
      if (head[0]) begin
        \$150  = 5'h10;
      end else if (\$99 ) begin
        \$150  = \$101 [4:0];
      end else begin
        \$150  = 5'h00;
      end
    end
    if (rst) begin
      \$150  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$151  = \$103 [12:0];
    if (rst) begin
      \$151  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$152  = \$104 [11:0];
    if (rst) begin
      \$152  = 12'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$153  = scores__payload[19:16];
    if (rst) begin
      \$153  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$154  = whole1_0;
    if (rst) begin
      \$154  = 12'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$155  = index1_0;
    if (rst) begin
      \$155  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$156  = \$106 [3:0];
    if (rst) begin
      \$156  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$157  = \$107 ;
    if (rst) begin
      \$157  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$158  = \$109 [7:0];
    if (rst) begin
      \$158  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$159  = top1_1;
    if (rst) begin
      \$159  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$160  = top1_2;
    if (rst) begin
      \$160  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$161  = halvings1_0;
    if (rst) begin
      \$161  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$162  = halvings1_1;
    if (rst) begin
      \$162  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$163  = top1_3;
    if (rst) begin
      \$163  = 13'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$164  = \$signal$76 ;
    if (\$signal$73 ) begin
      \$164  = \$114 [7:0];
      if (\$signal$75 ) begin
        \$164  = 8'h00;
      end
    end
    if (rst) begin
      \$164  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$165  = \$signature__addr ;
    if (\$signal$73 ) begin
      \$165  = \$41 [8:0];
      if (\$signal$75 ) begin
        \$165  = start;
        if (\$signal$77 ) begin
          \$165  = \$41 [8:0];
        end
      end
    end
    if (rst) begin
      \$165  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$166  = \$signal$78 ;
    if (\$signal$73 ) begin
      if (\$signal$75 ) begin
        \$166  = \$115 [3:0];
        if (\$signal$77 ) begin
          \$166  = 4'h0;
        end
      end
    end
    if (rst) begin
      \$166  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$167  = start;
    if (\$signal$73 ) begin
      if (\$signal$75 ) begin
        if (\$signal$77 ) begin
          \$167  = \$41 [8:0];
        end
      end
    end
    if (rst) begin
      \$167  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$168  = sending;
    if (\$signal$70 ) begin
      \$168  = { sending[2:0], \$signal$73  };
    end
    if (rst) begin
      \$168  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$169  = first;
    if (\$signal$70 ) begin
      \$169  = { first[2:0], \$116  };
    end
    if (rst) begin
      \$169  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$170  = last;
    if (\$signal$70 ) begin
      \$170  = { last[2:0], \$signal$75  };
    end
    if (rst) begin
      \$170  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$171  = top_stage0;
    if (\$signal$70 ) begin
      \$171  = \$signal$71 [33:8];
    end
    if (rst) begin
      \$171  = 26'h0000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$172  = top_stage1;
    if (\$signal$70 ) begin
      \$172  = top_stage0;
    end
    if (rst) begin
      \$172  = 26'h0000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$173  = stored0;
    if (\$signal$70 ) begin
      \$173  = \$signature__data$143 [20:0];
    end
    if (rst) begin
      \$173  = 21'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$174  = power_of_key0;
    if (\$signal$70 ) begin
      \$174  = stored0[7:0];
    end
    if (rst) begin
      \$174  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$175  = align0;
    if (\$signal$70 ) begin
      \$175  = \$118 [3:0];
    end
    if (rst) begin
      \$175  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$176  = stored1;
    if (\$signal$70 ) begin
      \$176  = \$signature__data$143 [41:21];
    end
    if (rst) begin
      \$176  = 21'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$177  = power_of_key1;
    if (\$signal$70 ) begin
      \$177  = stored1[7:0];
    end
    if (rst) begin
      \$177  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$178  = align1;
    if (\$signal$70 ) begin
      \$178  = \$120 [3:0];
    end
    if (rst) begin
      \$178  = 4'h0;
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
  assign r_data = \$signal$71 ;
  assign \$signature__en$81  = \$signal$70 ;
  assign following = \$41 [8:0];
  assign aligned0 = { 1'h0, power_of_key0, 1'h0 };
  assign aligned0_rounded = \$56 [7:0];
  assign aligned1 = { 1'h0, power_of_key1, 1'h0 };
  assign aligned1_rounded = \$71 [7:0];
  assign \r_data$117  = sums__payload;
  assign \r_rdy$119  = sums__valid;
  assign sums__ready = \r_en$120 ;
  assign \normaliser__payload$122  = normaliser__payload;
  assign \normaliser__valid$123  = normaliser__valid;
  assign \normaliser__ready$124  = normaliser__ready;
  assign probabilities__payload = { \$121 , \$123  };
  assign probabilities__valid = sending[3];
  assign \scores__payload.value  = scores__payload[31:0];
  assign \scores__payload.value[0]  = scores__payload[15:0];
  assign \scores__payload.value[1]  = scores__payload[31:16];
  assign \scores__payload.last  = scores__payload[32];
  assign \probabilities__payload.value  = \$123 ;
  assign \probabilities__payload.value[0]  = \$123 [7:0];
  assign \probabilities__payload.value[1]  = \$123 [15:8];
  assign \probabilities__payload.first  = \$121 [0];
  assign \probabilities__payload.last  = \$121 [1];
  assign \normaliser__payload.multiplier  = normaliser__payload[33:0];
  assign \normaliser__payload.multiplier[0]  = normaliser__payload[16:0];
  assign \normaliser__payload.multiplier[1]  = normaliser__payload[33:17];
  assign \normaliser__payload.shift  = normaliser__payload[45:34];
  assign \normaliser__payload.shift[0]  = normaliser__payload[39:34];
  assign \normaliser__payload.shift[1]  = normaliser__payload[45:40];
  assign \$signal$24.keys  = w_data[7:0];
  assign \$signal$24.top  = w_data[33:8];
  assign \$signal$24.top[0]  = w_data[20:8];
  assign \$signal$24.top[1]  = w_data[33:21];
  assign \sum_[0]  = \w_data$26 [23:0];
  assign \sum_[1]  = \w_data$26 [47:24];
  assign \$signature__data[0]  = \$signature__data [20:0];
  assign \$signature__data[0].p  = \$signature__data [7:0];
  assign \$signature__data[0].top  = \$signature__data [20:8];
  assign \$signature__data[1]  = \$signature__data [41:21];
  assign \$signature__data[1].p  = \$signature__data [28:21];
  assign \$signature__data[1].top  = \$signature__data [41:29];
  assign \$signal$71.keys  = \$signal$71 [7:0];
  assign \$signal$71.top  = \$signal$71 [33:8];
  assign \$signal$71.top[0]  = \$signal$71 [20:8];
  assign \$signal$71.top[1]  = \$signal$71 [33:21];
  assign \top_stage1[0]  = top_stage1[12:0];
  assign \top_stage1[1]  = top_stage1[25:13];
  assign \stored0.p  = stored0[7:0];
  assign \stored0.top  = stored0[20:8];
  assign \stored1.p  = stored1[7:0];
  assign \stored1.top  = stored1[20:8];
  assign \sums__payload[0]  = sums__payload[23:0];
  assign \sums__payload[1]  = sums__payload[47:24];
  assign \normaliser__payload$122.multiplier  = normaliser__payload[33:0];
  assign \normaliser__payload$122.multiplier[0]  = normaliser__payload[16:0];
  assign \normaliser__payload$122.multiplier[1]  = normaliser__payload[33:17];
  assign \normaliser__payload$122.shift  = normaliser__payload[45:34];
  assign \normaliser__payload$122.shift[0]  = normaliser__payload[39:34];
  assign \normaliser__payload$122.shift[1]  = normaliser__payload[45:40];
  assign \top_stage0[0]  = top_stage0[12:0];
  assign \top_stage0[1]  = top_stage0[25:13];
  assign \$signature__data$143[0]  = \$signature__data$143 [20:0];
  assign \$signature__data$143[0].p  = \$signature__data$143 [7:0];
  assign \$signature__data$143[0].top  = \$signature__data$143 [20:8];
  assign \$signature__data$143[1]  = \$signature__data$143 [41:21];
  assign \$signature__data$143[1].p  = \$signature__data$143 [28:21];
  assign \$signature__data$143[1].top  = \$signature__data$143 [41:29];
  assign \$121 [1] = last[3];
  assign \$121 [0] = first[3];
  assign \$signature__data [41:29] = top1_3;
  assign \$signature__data [28:21] = p1;
  assign \$signature__data [20:8] = top0_3;
  assign \$signature__data [7:0] = p0;
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
  assign \$42  = { 2'h0, power_of_key0 };
  assign \$43  = 1'h0;
  assign \$44  = 1'h0;
  assign aligned0_lost0 = 1'h0;
  assign \$45  = { aligned00[9], aligned00[9], aligned00[9:2] };
  assign aligned0_lost1 = \$47 ;
  assign \$48  = { aligned01[9], aligned01[9], aligned01[9], aligned01[9], aligned01[9:4] };
  assign \$51  = { aligned02[9], aligned02[9], aligned02[9], aligned02[9], aligned02[9], aligned02[9], aligned02[9], aligned02[9], aligned02[9:8] };
  assign \$57  = { 2'h0, power_of_key1 };
  assign \$58  = 1'h0;
  assign \$59  = 1'h0;
  assign aligned1_lost0 = 1'h0;
  assign \$60  = { aligned10[9], aligned10[9], aligned10[9:2] };
  assign aligned1_lost1 = \$62 ;
  assign \$63  = { aligned11[9], aligned11[9], aligned11[9], aligned11[9], aligned11[9:4] };
  assign \$66  = { aligned12[9], aligned12[9], aligned12[9], aligned12[9], aligned12[9], aligned12[9], aligned12[9], aligned12[9], aligned12[9:8] };
  assign \$88  = { \$87 [16], \$87 [16], \$87 [16], \$87 [16], \$87 [16:4] };
  assign \$89  = { scores__payload[15], scores__payload[15], scores__payload[15], scores__payload[15], scores__payload[15:4] };
  assign \$97  = { 7'h00, p0, 8'h00 };
  assign \$103  = { \$102 [16], \$102 [16], \$102 [16], \$102 [16], \$102 [16:4] };
  assign \$104  = { scores__payload[31], scores__payload[31], scores__payload[31], scores__payload[31], scores__payload[31:20] };
  assign \$112  = { 7'h00, p1, 8'h00 };
endmodule

module \softmax.reciprocal (clk, rst, sums__valid, sums__payload, sums__ready, normaliser__valid, normaliser__payload, normaliser__ready);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire \$1 ;
  wire [5:0] \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire [6:0] \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire [24:0] \$17 ;
  wire [5:0] \$18 ;
  wire [25:0] \$19 ;
  wire \$2 ;
  wire [25:0] \$20 ;
  wire [26:0] \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire [24:0] \$24 ;
  wire [5:0] \$25 ;
  wire [25:0] \$26 ;
  wire [25:0] \$27 ;
  wire [26:0] \$28 ;
  wire \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire \$31 ;
  wire [45:0] \$32 ;
  reg [5:0] \$33 ;
  reg \$34 ;
  reg [23:0] \$35 ;
  reg [4:0] \$36 ;
  reg [24:0] \$37 ;
  reg [17:0] \$38 ;
  reg [23:0] \$39 ;
  wire \$4 ;
  reg [4:0] \$40 ;
  reg [24:0] \$41 ;
  reg [17:0] \$42 ;
  reg \$43 ;
  reg [45:0] \$44 ;
  reg \$45 ;
  reg [45:0] \$46 ;
  wire \$5 ;
  wire \$6 ;
  wire [17:0] \$7 ;
  wire [5:0] \$8 ;
  wire [17:0] \$9 ;
  wire \$signal ;
  reg \$signal$1  = 1'h0;
  reg [5:0] \$signal$2  = 6'h00;
  reg [45:0] \$signal$26  = 46'h000000000000;
  wire [33:0] \$signal$26.multiplier ;
  wire [16:0] \$signal$26.multiplier[0] ;
  wire [16:0] \$signal$26.multiplier[1] ;
  wire [11:0] \$signal$26.shift ;
  wire [5:0] \$signal$26.shift[0] ;
  wire [5:0] \$signal$26.shift[1] ;
  wire \$signal$3 ;
  wire \$signal$6 ;
  reg [4:0] bits0 = 5'h00;
  reg [4:0] bits1 = 5'h00;
  input clk;
  wire clk;
  wire digit0;
  wire digit1;
  wire dividing;
  reg [23:0] divisor0 = 24'h000000;
  reg [23:0] divisor1 = 24'h000000;
  output [45:0] normaliser__payload;
  reg [45:0] normaliser__payload = 46'h000000000000;
  wire [33:0] \normaliser__payload.multiplier ;
  wire [16:0] \normaliser__payload.multiplier[0] ;
  wire [16:0] \normaliser__payload.multiplier[1] ;
  wire [11:0] \normaliser__payload.shift ;
  wire [5:0] \normaliser__payload.shift[0] ;
  wire [5:0] \normaliser__payload.shift[1] ;
  input normaliser__ready;
  wire normaliser__ready;
  output normaliser__valid;
  reg normaliser__valid = 1'h0;
  reg [17:0] quotient0 = 18'h00000;
  reg [17:0] quotient1 = 18'h00000;
  reg [24:0] rest0 = 25'h0000000;
  reg [24:0] rest1 = 25'h0000000;
  wire [45:0] result;
  wire [33:0] \result.multiplier ;
  wire [16:0] \result.multiplier[0] ;
  wire [16:0] \result.multiplier[1] ;
  wire [11:0] \result.shift ;
  wire [5:0] \result.shift[0] ;
  wire [5:0] \result.shift[1] ;
  input rst;
  wire rst;
  input [47:0] sums__payload;
  wire [47:0] sums__payload;
  wire [23:0] \sums__payload[0] ;
  wire [23:0] \sums__payload[1] ;
  output sums__ready;
  wire sums__ready;
  input sums__valid;
  wire sums__valid;
  reg waiting = 1'h0;
  always @(posedge clk)
    divisor1 <= \$39 ;
  always @(posedge clk)
    bits1 <= \$40 ;
  always @(posedge clk)
    rest1 <= \$41 ;
  always @(posedge clk)
    quotient1 <= \$42 ;
  always @(posedge clk)
    normaliser__valid <= \$43 ;
  always @(posedge clk)
    normaliser__payload <= \$44 ;
  always @(posedge clk)
    waiting <= \$45 ;
  always @(posedge clk)
    \$signal$26  <= \$46 ;
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
  assign \$11  = ~ waiting;
  assign \$signal$6  = \$signal  & \$11 ;
  assign \$12  = ~ \$signal ;
  assign \$13  = \$signal$1  & \$12 ;
  assign \$14  = \$signal$2  - 1'h1;
  assign \$15  = ~ divisor0[23];
  assign \$16  = \$signal$3  & \$15 ;
  assign \$18  = bits0 - 1'h1;
  assign \$19  = rest0 - divisor0;
  assign \$20  = digit0 ? \$19  : { 1'h0, rest0 };
  assign \$22  = ~ divisor1[23];
  assign \$23  = \$signal$3  & \$22 ;
  assign \$25  = bits1 - 1'h1;
  assign \$26  = rest1 - divisor1;
  assign \$27  = digit1 ? \$26  : { 1'h0, rest1 };
  assign \$29  = ~ normaliser__valid;
  assign \$30  = \$29  | normaliser__ready;
  assign \$31  = waiting | \$signal$6 ;
  assign \$32  = waiting ? \$signal$26  : result;
  always @(posedge clk)
    \$signal$2  <= \$33 ;
  always @(posedge clk)
    \$signal$1  <= \$34 ;
  always @(posedge clk)
    divisor0 <= \$35 ;
  always @(posedge clk)
    bits0 <= \$36 ;
  always @(posedge clk)
    rest0 <= \$37 ;
  always @(posedge clk)
    quotient0 <= \$38 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$40  = bits1;
    if (\$23 ) begin
      \$40  = \$25 [4:0];
    end
    if (sums__ready) begin
      \$40  = 5'h18;
    end
    if (rst) begin
      \$40  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$41  = rest1;
    if (dividing) begin
      \$41  = \$28 [24:0];
    end
    if (sums__ready) begin
      \$41  = 25'h0800000;
    end
    if (rst) begin
      \$41  = 25'h0000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$42  = quotient1;
    if (dividing) begin
      \$42  = { quotient1[16:0], digit1 };
    end
    if (rst) begin
      \$42  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$43  = normaliser__valid;
    if (\$30 ) begin
      \$43  = \$31 ;
    end
    if (rst) begin
      \$43  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$44  = normaliser__payload;
    if (\$30 ) begin
      \$44  = \$32 ;
    end
    if (rst) begin
      \$44  = 46'h000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$45  = waiting;
    if (\$30 ) begin
      \$45  = 1'h0;
    end else if (\$signal$6 ) begin
      \$45  = 1'h1;
    end
    if (rst) begin
      \$45  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$46  = \$signal$26 ;
    if (\$30 ) begin
    end else if (\$signal$6 ) begin
      \$46  = result;
    end
    if (rst) begin
      \$46  = 46'h000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$33  = \$signal$2 ;
    if (\$13 ) begin
      \$33  = \$14 [5:0];
    end
    if (sums__ready) begin
      \$33  = 6'h2a;
    end
    if (rst) begin
      \$33  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$34  = \$signal$1 ;
    if (sums__ready) begin
      \$34  = sums__valid;
    end
    if (rst) begin
      \$34  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$35  = divisor0;
    if (\$16 ) begin
      \$35  = \$17 [23:0];
    end
    if (sums__ready) begin
      \$35  = sums__payload[23:0];
    end
    if (rst) begin
      \$35  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$36  = bits0;
    if (\$16 ) begin
      \$36  = \$18 [4:0];
    end
    if (sums__ready) begin
      \$36  = 5'h18;
    end
    if (rst) begin
      \$36  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$37  = rest0;
    if (dividing) begin
      \$37  = \$21 [24:0];
    end
    if (sums__ready) begin
      \$37  = 25'h0800000;
    end
    if (rst) begin
      \$37  = 25'h0000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$38  = quotient0;
    if (dividing) begin
      \$38  = { quotient0[16:0], digit0 };
    end
    if (rst) begin
      \$38  = 18'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$39  = divisor1;
    if (\$23 ) begin
      \$39  = \$24 [23:0];
    end
    if (sums__ready) begin
      \$39  = sums__payload[47:24];
    end
    if (rst) begin
      \$39  = 24'h000000;
    end
  end
  assign \result.multiplier  = result[33:0];
  assign \result.multiplier[0]  = result[16:0];
  assign \result.multiplier[1]  = result[33:17];
  assign \result.shift  = result[45:34];
  assign \result.shift[0]  = result[39:34];
  assign \result.shift[1]  = result[45:40];
  assign \sums__payload[0]  = sums__payload[23:0];
  assign \sums__payload[1]  = sums__payload[47:24];
  assign \normaliser__payload.multiplier  = normaliser__payload[33:0];
  assign \normaliser__payload.multiplier[0]  = normaliser__payload[16:0];
  assign \normaliser__payload.multiplier[1]  = normaliser__payload[33:17];
  assign \normaliser__payload.shift  = normaliser__payload[45:34];
  assign \normaliser__payload.shift[0]  = normaliser__payload[39:34];
  assign \normaliser__payload.shift[1]  = normaliser__payload[45:40];
  assign \$signal$26.multiplier  = \$signal$26 [33:0];
  assign \$signal$26.multiplier[0]  = \$signal$26 [16:0];
  assign \$signal$26.multiplier[1]  = \$signal$26 [33:17];
  assign \$signal$26.shift  = \$signal$26 [45:34];
  assign \$signal$26.shift[0]  = \$signal$26 [39:34];
  assign \$signal$26.shift[1]  = \$signal$26 [45:40];
  assign result[45:40] = \$10 ;
  assign result[33:17] = \$9 [16:0];
  assign result[39:34] = \$8 ;
  assign result[16:0] = \$7 [16:0];
  assign \$17  = { divisor0, 1'h0 };
  assign \$21  = { \$20 , 1'h0 };
  assign \$24  = { divisor1, 1'h0 };
  assign \$28  = { \$27 , 1'h0 };
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
  output [47:0] r_data;
  wire [47:0] r_data;
  input r_en;
  wire r_en;
  (* init = 3'h0 *)
  wire [2:0] r_level;
  reg [1:0] r_port__addr = 2'h0;
  wire [47:0] r_port__data;
  output r_rdy;
  wire r_rdy;
  input rst;
  wire rst;
  wire [47:0] w_data;
  input w_en;
  wire w_en;
  (* init = 3'h0 *)
  wire [2:0] w_level;
  reg [1:0] w_port__addr = 2'h0;
  input [47:0] w_port__data;
  wire [47:0] w_port__data;
  wire w_port__en;
  wire w_rdy;
  reg [47:0] storage [3:0];
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
  output [33:0] r_data;
  wire [33:0] r_data;
  input r_en;
  wire r_en;
  (* init = 3'h0 *)
  wire [2:0] r_level;
  reg [1:0] r_port__addr = 2'h0;
  wire [33:0] r_port__data;
  output r_rdy;
  wire r_rdy;
  input rst;
  wire rst;
  wire [33:0] w_data;
  input w_en;
  wire w_en;
  (* init = 3'h0 *)
  wire [2:0] w_level;
  reg [1:0] w_port__addr = 2'h0;
  input [33:0] w_port__data;
  wire [33:0] w_port__data;
  wire w_port__en;
  wire w_rdy;
  reg [33:0] storage [3:0];
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
