module mac_array(operands__valid, acc__ready, clk, rst, operands__ready, acc__payload, acc__valid, operands__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire [31:0] \$1 ;
  wire [31:0] \$10 ;
  wire [16:0] \$100 ;
  wire [32:0] \$101 ;
  wire [16:0] \$102 ;
  wire [32:0] \$103 ;
  wire [16:0] \$104 ;
  wire [32:0] \$105 ;
  wire [16:0] \$106 ;
  wire [32:0] \$107 ;
  wire [16:0] \$108 ;
  wire [32:0] \$109 ;
  wire [31:0] \$11 ;
  wire [16:0] \$110 ;
  wire [32:0] \$111 ;
  wire [16:0] \$112 ;
  wire [32:0] \$113 ;
  wire [16:0] \$114 ;
  wire [32:0] \$115 ;
  wire [16:0] \$116 ;
  wire [32:0] \$117 ;
  wire [16:0] \$118 ;
  wire [32:0] \$119 ;
  wire [31:0] \$12 ;
  wire [16:0] \$120 ;
  wire [32:0] \$121 ;
  wire [16:0] \$122 ;
  wire [32:0] \$123 ;
  wire [16:0] \$124 ;
  wire [32:0] \$125 ;
  wire [16:0] \$126 ;
  wire [32:0] \$127 ;
  wire [16:0] \$128 ;
  wire [32:0] \$129 ;
  wire [31:0] \$13 ;
  wire [16:0] \$130 ;
  wire [32:0] \$131 ;
  wire [16:0] \$132 ;
  wire [32:0] \$133 ;
  wire [16:0] \$134 ;
  wire [32:0] \$135 ;
  wire [16:0] \$136 ;
  wire [32:0] \$137 ;
  wire [16:0] \$138 ;
  wire [32:0] \$139 ;
  wire [31:0] \$14 ;
  wire [16:0] \$140 ;
  wire [32:0] \$141 ;
  wire [16:0] \$142 ;
  wire [32:0] \$143 ;
  wire [16:0] \$144 ;
  wire [32:0] \$145 ;
  wire [16:0] \$146 ;
  wire [32:0] \$147 ;
  wire [16:0] \$148 ;
  wire [32:0] \$149 ;
  wire [31:0] \$15 ;
  wire [16:0] \$150 ;
  wire [32:0] \$151 ;
  wire [16:0] \$152 ;
  wire [32:0] \$153 ;
  wire [16:0] \$154 ;
  wire [32:0] \$155 ;
  wire [16:0] \$156 ;
  wire [32:0] \$157 ;
  wire [16:0] \$158 ;
  wire [32:0] \$159 ;
  wire [31:0] \$16 ;
  wire [16:0] \$160 ;
  wire [32:0] \$161 ;
  wire [16:0] \$162 ;
  wire [32:0] \$163 ;
  wire [16:0] \$164 ;
  wire [32:0] \$165 ;
  wire [16:0] \$166 ;
  wire [32:0] \$167 ;
  wire [16:0] \$168 ;
  wire [32:0] \$169 ;
  wire [31:0] \$17 ;
  wire [16:0] \$170 ;
  wire [32:0] \$171 ;
  wire [16:0] \$172 ;
  wire [32:0] \$173 ;
  wire [16:0] \$174 ;
  wire [32:0] \$175 ;
  wire [16:0] \$176 ;
  wire [32:0] \$177 ;
  wire [16:0] \$178 ;
  wire [32:0] \$179 ;
  wire [31:0] \$18 ;
  wire [16:0] \$180 ;
  wire [32:0] \$181 ;
  wire [16:0] \$182 ;
  wire [32:0] \$183 ;
  wire [16:0] \$184 ;
  wire [32:0] \$185 ;
  wire [16:0] \$186 ;
  wire [32:0] \$187 ;
  wire [16:0] \$188 ;
  wire [32:0] \$189 ;
  wire [31:0] \$19 ;
  wire [16:0] \$190 ;
  wire [32:0] \$191 ;
  wire [16:0] \$192 ;
  wire [32:0] \$193 ;
  wire [16:0] \$194 ;
  wire [32:0] \$195 ;
  wire [16:0] \$196 ;
  wire [32:0] \$197 ;
  wire [16:0] \$198 ;
  wire [32:0] \$199 ;
  wire [31:0] \$2 ;
  wire [31:0] \$20 ;
  wire [16:0] \$200 ;
  wire [32:0] \$201 ;
  wire [16:0] \$202 ;
  wire [32:0] \$203 ;
  wire [16:0] \$204 ;
  wire [32:0] \$205 ;
  wire \$206 ;
  wire [4:0] \$207 ;
  wire [5:0] \$208 ;
  reg [31:0] \$209 ;
  wire [31:0] \$21 ;
  reg [31:0] \$210 ;
  reg [31:0] \$211 ;
  reg [31:0] \$212 ;
  wire \$213 ;
  wire \$214 ;
  reg [1:0] \$215 ;
  reg [1:0] \$216 ;
  reg [1:0] \$217 ;
  reg \$218 ;
  reg [4:0] \$219 ;
  wire [31:0] \$22 ;
  reg [4:0] \$220 ;
  reg [4:0] \$221 ;
  reg [8:0] \$222 ;
  reg [8:0] \$223 ;
  reg [8:0] \$224 ;
  reg [8:0] \$225 ;
  reg [7:0] \$226 ;
  reg [7:0] \$227 ;
  reg [7:0] \$228 ;
  reg [7:0] \$229 ;
  wire [31:0] \$23 ;
  reg [7:0] \$230 ;
  reg [7:0] \$231 ;
  reg [7:0] \$232 ;
  reg [7:0] \$233 ;
  reg [7:0] \$234 ;
  reg [7:0] \$235 ;
  reg [7:0] \$236 ;
  reg [7:0] \$237 ;
  reg [7:0] \$238 ;
  reg [7:0] \$239 ;
  wire [31:0] \$24 ;
  reg [7:0] \$240 ;
  reg [7:0] \$241 ;
  reg [16:0] \$242 ;
  reg [31:0] \$243 ;
  reg [16:0] \$244 ;
  reg [31:0] \$245 ;
  reg [16:0] \$246 ;
  reg [31:0] \$247 ;
  reg [16:0] \$248 ;
  reg [31:0] \$249 ;
  wire [31:0] \$25 ;
  reg [16:0] \$250 ;
  reg [31:0] \$251 ;
  reg [16:0] \$252 ;
  reg [31:0] \$253 ;
  reg [16:0] \$254 ;
  reg [31:0] \$255 ;
  reg [16:0] \$256 ;
  reg [31:0] \$257 ;
  reg [16:0] \$258 ;
  reg [31:0] \$259 ;
  wire [31:0] \$26 ;
  reg [16:0] \$260 ;
  reg [31:0] \$261 ;
  reg [16:0] \$262 ;
  reg [31:0] \$263 ;
  reg [16:0] \$264 ;
  reg [31:0] \$265 ;
  reg [16:0] \$266 ;
  reg [31:0] \$267 ;
  reg [16:0] \$268 ;
  reg [31:0] \$269 ;
  wire [31:0] \$27 ;
  reg [16:0] \$270 ;
  reg [31:0] \$271 ;
  reg [16:0] \$272 ;
  reg [31:0] \$273 ;
  reg [16:0] \$274 ;
  reg [31:0] \$275 ;
  reg [16:0] \$276 ;
  reg [31:0] \$277 ;
  reg [16:0] \$278 ;
  reg [31:0] \$279 ;
  wire [31:0] \$28 ;
  reg [16:0] \$280 ;
  reg [31:0] \$281 ;
  reg [16:0] \$282 ;
  reg [31:0] \$283 ;
  reg [16:0] \$284 ;
  reg [31:0] \$285 ;
  reg [16:0] \$286 ;
  reg [31:0] \$287 ;
  reg [16:0] \$288 ;
  reg [31:0] \$289 ;
  wire [31:0] \$29 ;
  reg [16:0] \$290 ;
  reg [31:0] \$291 ;
  reg [16:0] \$292 ;
  reg [31:0] \$293 ;
  reg [16:0] \$294 ;
  reg [31:0] \$295 ;
  reg [16:0] \$296 ;
  reg [31:0] \$297 ;
  reg [16:0] \$298 ;
  reg [31:0] \$299 ;
  wire [31:0] \$3 ;
  wire [31:0] \$30 ;
  reg [16:0] \$300 ;
  reg [31:0] \$301 ;
  reg [16:0] \$302 ;
  reg [31:0] \$303 ;
  reg [16:0] \$304 ;
  reg [31:0] \$305 ;
  reg [16:0] \$306 ;
  reg [31:0] \$307 ;
  reg [16:0] \$308 ;
  reg [31:0] \$309 ;
  wire [31:0] \$31 ;
  reg [16:0] \$310 ;
  reg [31:0] \$311 ;
  reg [16:0] \$312 ;
  reg [31:0] \$313 ;
  reg [16:0] \$314 ;
  reg [31:0] \$315 ;
  reg [16:0] \$316 ;
  reg [31:0] \$317 ;
  reg [16:0] \$318 ;
  reg [31:0] \$319 ;
  wire [31:0] \$32 ;
  reg [16:0] \$320 ;
  reg [31:0] \$321 ;
  reg [16:0] \$322 ;
  reg [31:0] \$323 ;
  reg [16:0] \$324 ;
  reg [31:0] \$325 ;
  reg [16:0] \$326 ;
  reg [31:0] \$327 ;
  reg [16:0] \$328 ;
  reg [31:0] \$329 ;
  wire [31:0] \$33 ;
  reg [16:0] \$330 ;
  reg [31:0] \$331 ;
  reg [16:0] \$332 ;
  reg [31:0] \$333 ;
  reg [16:0] \$334 ;
  reg [31:0] \$335 ;
  reg [16:0] \$336 ;
  reg [31:0] \$337 ;
  reg [16:0] \$338 ;
  reg [31:0] \$339 ;
  wire [31:0] \$34 ;
  reg [16:0] \$340 ;
  reg [31:0] \$341 ;
  reg [16:0] \$342 ;
  reg [31:0] \$343 ;
  reg [16:0] \$344 ;
  reg [31:0] \$345 ;
  reg [16:0] \$346 ;
  reg [31:0] \$347 ;
  reg [16:0] \$348 ;
  reg [31:0] \$349 ;
  wire [31:0] \$35 ;
  reg [16:0] \$350 ;
  reg [31:0] \$351 ;
  reg [16:0] \$352 ;
  reg [31:0] \$353 ;
  reg [16:0] \$354 ;
  reg [31:0] \$355 ;
  reg [16:0] \$356 ;
  reg [31:0] \$357 ;
  reg [16:0] \$358 ;
  reg [31:0] \$359 ;
  wire [31:0] \$36 ;
  reg [16:0] \$360 ;
  reg [31:0] \$361 ;
  reg [16:0] \$362 ;
  reg [31:0] \$363 ;
  reg [16:0] \$364 ;
  reg [31:0] \$365 ;
  reg [16:0] \$366 ;
  reg [31:0] \$367 ;
  reg [16:0] \$368 ;
  reg [31:0] \$369 ;
  wire [31:0] \$37 ;
  reg \$370 ;
  reg [132:0] \$371 ;
  reg [3:0] \$372 ;
  reg [4:0] \$373 ;
  reg \$374 ;
  reg [31:0] \$375 ;
  reg [31:0] \$376 ;
  reg [31:0] \$377 ;
  reg [31:0] \$378 ;
  reg [31:0] \$379 ;
  wire [31:0] \$38 ;
  reg [31:0] \$380 ;
  reg [31:0] \$381 ;
  reg [31:0] \$382 ;
  reg [31:0] \$383 ;
  reg [31:0] \$384 ;
  reg [31:0] \$385 ;
  reg [31:0] \$386 ;
  reg [31:0] \$387 ;
  reg [31:0] \$388 ;
  reg [31:0] \$389 ;
  wire [31:0] \$39 ;
  reg [31:0] \$390 ;
  reg [31:0] \$391 ;
  reg [31:0] \$392 ;
  reg [31:0] \$393 ;
  reg [31:0] \$394 ;
  reg [31:0] \$395 ;
  reg [31:0] \$396 ;
  reg [31:0] \$397 ;
  reg [31:0] \$398 ;
  reg [31:0] \$399 ;
  wire [31:0] \$4 ;
  wire [31:0] \$40 ;
  reg [31:0] \$400 ;
  reg [31:0] \$401 ;
  reg [31:0] \$402 ;
  reg [31:0] \$403 ;
  reg [31:0] \$404 ;
  reg [31:0] \$405 ;
  reg [31:0] \$406 ;
  reg [31:0] \$407 ;
  reg [31:0] \$408 ;
  reg [31:0] \$409 ;
  wire [31:0] \$41 ;
  reg [31:0] \$410 ;
  reg [31:0] \$411 ;
  reg [31:0] \$412 ;
  reg [31:0] \$413 ;
  reg [31:0] \$414 ;
  reg [31:0] \$415 ;
  reg [31:0] \$416 ;
  reg [31:0] \$417 ;
  reg [31:0] \$418 ;
  reg [31:0] \$419 ;
  wire [31:0] \$42 ;
  reg [31:0] \$420 ;
  reg [31:0] \$421 ;
  reg [31:0] \$422 ;
  reg [31:0] \$423 ;
  reg [31:0] \$424 ;
  reg [31:0] \$425 ;
  reg [31:0] \$426 ;
  reg [31:0] \$427 ;
  reg [31:0] \$428 ;
  reg [31:0] \$429 ;
  wire [31:0] \$43 ;
  reg [31:0] \$430 ;
  reg [31:0] \$431 ;
  reg [31:0] \$432 ;
  reg [31:0] \$433 ;
  reg [31:0] \$434 ;
  reg [31:0] \$435 ;
  reg [31:0] \$436 ;
  reg [31:0] \$437 ;
  reg [31:0] \$438 ;
  wire [31:0] \$44 ;
  wire [31:0] \$45 ;
  wire [31:0] \$46 ;
  wire [31:0] \$47 ;
  wire [31:0] \$48 ;
  wire [31:0] \$49 ;
  wire [31:0] \$5 ;
  wire [31:0] \$50 ;
  wire [31:0] \$51 ;
  wire [31:0] \$52 ;
  wire [31:0] \$53 ;
  wire [31:0] \$54 ;
  wire [31:0] \$55 ;
  wire [31:0] \$56 ;
  wire [31:0] \$57 ;
  wire [31:0] \$58 ;
  wire [31:0] \$59 ;
  wire [31:0] \$6 ;
  wire [31:0] \$60 ;
  wire [31:0] \$61 ;
  wire [31:0] \$62 ;
  wire [31:0] \$63 ;
  wire [31:0] \$64 ;
  wire \$65 ;
  wire \$66 ;
  wire \$67 ;
  wire \$68 ;
  wire \$69 ;
  wire [31:0] \$7 ;
  wire \$70 ;
  wire [2:0] \$71 ;
  wire [2:0] \$72 ;
  wire [2:0] \$73 ;
  wire [2:0] \$74 ;
  wire [2:0] \$75 ;
  wire [2:0] \$76 ;
  wire \$77 ;
  wire [16:0] \$78 ;
  wire [32:0] \$79 ;
  wire [31:0] \$8 ;
  wire [16:0] \$80 ;
  wire [32:0] \$81 ;
  wire [16:0] \$82 ;
  wire [32:0] \$83 ;
  wire [16:0] \$84 ;
  wire [32:0] \$85 ;
  wire [16:0] \$86 ;
  wire [32:0] \$87 ;
  wire [16:0] \$88 ;
  wire [32:0] \$89 ;
  wire [31:0] \$9 ;
  wire [16:0] \$90 ;
  wire [32:0] \$91 ;
  wire [16:0] \$92 ;
  wire [32:0] \$93 ;
  wire [16:0] \$94 ;
  wire [32:0] \$95 ;
  wire [16:0] \$96 ;
  wire [32:0] \$97 ;
  wire [16:0] \$98 ;
  wire [32:0] \$99 ;
  reg [1:0] \$signal  = 2'h0;
  output [132:0] acc__payload;
  reg [132:0] acc__payload = 133'h0000000000000000000000000000000000;
  wire [3:0] \acc__payload.index ;
  wire \acc__payload.last ;
  wire [127:0] \acc__payload.value ;
  wire [31:0] \acc__payload.value[0] ;
  wire [31:0] \acc__payload.value[1] ;
  wire [31:0] \acc__payload.value[2] ;
  wire [31:0] \acc__payload.value[3] ;
  input acc__ready;
  wire acc__ready;
  output acc__valid;
  reg acc__valid = 1'h0;
  reg [8:0] activation0 = 9'h000;
  reg [8:0] activation1 = 9'h000;
  reg [8:0] activation2 = 9'h000;
  reg [8:0] activation3 = 9'h000;
  wire advance;
  reg [31:0] base0_0;
  reg [31:0] base0_1;
  reg [31:0] base0_10;
  reg [31:0] base0_11;
  reg [31:0] base0_12;
  reg [31:0] base0_13;
  reg [31:0] base0_14;
  reg [31:0] base0_15;
  reg [31:0] base0_2;
  reg [31:0] base0_3;
  reg [31:0] base0_4;
  reg [31:0] base0_5;
  reg [31:0] base0_6;
  reg [31:0] base0_7;
  reg [31:0] base0_8;
  reg [31:0] base0_9;
  reg [31:0] base1_0;
  reg [31:0] base1_1;
  reg [31:0] base1_10;
  reg [31:0] base1_11;
  reg [31:0] base1_12;
  reg [31:0] base1_13;
  reg [31:0] base1_14;
  reg [31:0] base1_15;
  reg [31:0] base1_2;
  reg [31:0] base1_3;
  reg [31:0] base1_4;
  reg [31:0] base1_5;
  reg [31:0] base1_6;
  reg [31:0] base1_7;
  reg [31:0] base1_8;
  reg [31:0] base1_9;
  reg [31:0] base2_0;
  reg [31:0] base2_1;
  reg [31:0] base2_10;
  reg [31:0] base2_11;
  reg [31:0] base2_12;
  reg [31:0] base2_13;
  reg [31:0] base2_14;
  reg [31:0] base2_15;
  reg [31:0] base2_2;
  reg [31:0] base2_3;
  reg [31:0] base2_4;
  reg [31:0] base2_5;
  reg [31:0] base2_6;
  reg [31:0] base2_7;
  reg [31:0] base2_8;
  reg [31:0] base2_9;
  reg [31:0] base3_0;
  reg [31:0] base3_1;
  reg [31:0] base3_10;
  reg [31:0] base3_11;
  reg [31:0] base3_12;
  reg [31:0] base3_13;
  reg [31:0] base3_14;
  reg [31:0] base3_15;
  reg [31:0] base3_2;
  reg [31:0] base3_3;
  reg [31:0] base3_4;
  reg [31:0] base3_5;
  reg [31:0] base3_6;
  reg [31:0] base3_7;
  reg [31:0] base3_8;
  reg [31:0] base3_9;
  input clk;
  wire clk;
  reg [4:0] count0 = 5'h00;
  reg [4:0] count1 = 5'h00;
  reg [4:0] count2 = 5'h00;
  reg done = 1'h0;
  reg [31:0] held0_0 = 32'd0;
  reg [31:0] held0_1 = 32'd0;
  reg [31:0] held0_10 = 32'd0;
  reg [31:0] held0_11 = 32'd0;
  reg [31:0] held0_12 = 32'd0;
  reg [31:0] held0_13 = 32'd0;
  reg [31:0] held0_14 = 32'd0;
  reg [31:0] held0_15 = 32'd0;
  reg [31:0] held0_2 = 32'd0;
  reg [31:0] held0_3 = 32'd0;
  reg [31:0] held0_4 = 32'd0;
  reg [31:0] held0_5 = 32'd0;
  reg [31:0] held0_6 = 32'd0;
  reg [31:0] held0_7 = 32'd0;
  reg [31:0] held0_8 = 32'd0;
  reg [31:0] held0_9 = 32'd0;
  reg [31:0] held1_0 = 32'd0;
  reg [31:0] held1_1 = 32'd0;
  reg [31:0] held1_10 = 32'd0;
  reg [31:0] held1_11 = 32'd0;
  reg [31:0] held1_12 = 32'd0;
  reg [31:0] held1_13 = 32'd0;
  reg [31:0] held1_14 = 32'd0;
  reg [31:0] held1_15 = 32'd0;
  reg [31:0] held1_2 = 32'd0;
  reg [31:0] held1_3 = 32'd0;
  reg [31:0] held1_4 = 32'd0;
  reg [31:0] held1_5 = 32'd0;
  reg [31:0] held1_6 = 32'd0;
  reg [31:0] held1_7 = 32'd0;
  reg [31:0] held1_8 = 32'd0;
  reg [31:0] held1_9 = 32'd0;
  reg [31:0] held2_0 = 32'd0;
  reg [31:0] held2_1 = 32'd0;
  reg [31:0] held2_10 = 32'd0;
  reg [31:0] held2_11 = 32'd0;
  reg [31:0] held2_12 = 32'd0;
  reg [31:0] held2_13 = 32'd0;
  reg [31:0] held2_14 = 32'd0;
  reg [31:0] held2_15 = 32'd0;
  reg [31:0] held2_2 = 32'd0;
  reg [31:0] held2_3 = 32'd0;
  reg [31:0] held2_4 = 32'd0;
  reg [31:0] held2_5 = 32'd0;
  reg [31:0] held2_6 = 32'd0;
  reg [31:0] held2_7 = 32'd0;
  reg [31:0] held2_8 = 32'd0;
  reg [31:0] held2_9 = 32'd0;
  reg [31:0] held3_0 = 32'd0;
  reg [31:0] held3_1 = 32'd0;
  reg [31:0] held3_10 = 32'd0;
  reg [31:0] held3_11 = 32'd0;
  reg [31:0] held3_12 = 32'd0;
  reg [31:0] held3_13 = 32'd0;
  reg [31:0] held3_14 = 32'd0;
  reg [31:0] held3_15 = 32'd0;
  reg [31:0] held3_2 = 32'd0;
  reg [31:0] held3_3 = 32'd0;
  reg [31:0] held3_4 = 32'd0;
  reg [31:0] held3_5 = 32'd0;
  reg [31:0] held3_6 = 32'd0;
  reg [31:0] held3_7 = 32'd0;
  reg [31:0] held3_8 = 32'd0;
  reg [31:0] held3_9 = 32'd0;
  reg holding = 1'h0;
  reg [3:0] index = 4'h0;
  reg [1:0] last = 2'h0;
  wire offer;
  input [170:0] operands__payload;
  wire [170:0] operands__payload;
  wire [35:0] \operands__payload.activation ;
  wire [8:0] \operands__payload.activation[0] ;
  wire [8:0] \operands__payload.activation[1] ;
  wire [8:0] \operands__payload.activation[2] ;
  wire [8:0] \operands__payload.activation[3] ;
  wire [4:0] \operands__payload.count ;
  wire \operands__payload.first ;
  wire \operands__payload.last ;
  wire [127:0] \operands__payload.weight ;
  wire [7:0] \operands__payload.weight[0] ;
  wire [7:0] \operands__payload.weight[10] ;
  wire [7:0] \operands__payload.weight[11] ;
  wire [7:0] \operands__payload.weight[12] ;
  wire [7:0] \operands__payload.weight[13] ;
  wire [7:0] \operands__payload.weight[14] ;
  wire [7:0] \operands__payload.weight[15] ;
  wire [7:0] \operands__payload.weight[1] ;
  wire [7:0] \operands__payload.weight[2] ;
  wire [7:0] \operands__payload.weight[3] ;
  wire [7:0] \operands__payload.weight[4] ;
  wire [7:0] \operands__payload.weight[5] ;
  wire [7:0] \operands__payload.weight[6] ;
  wire [7:0] \operands__payload.weight[7] ;
  wire [7:0] \operands__payload.weight[8] ;
  wire [7:0] \operands__payload.weight[9] ;
  output operands__ready;
  wire operands__ready;
  input operands__valid;
  wire operands__valid;
  reg [16:0] product0_0 = 17'h00000;
  reg [16:0] product0_1 = 17'h00000;
  reg [16:0] product0_10 = 17'h00000;
  reg [16:0] product0_11 = 17'h00000;
  reg [16:0] product0_12 = 17'h00000;
  reg [16:0] product0_13 = 17'h00000;
  reg [16:0] product0_14 = 17'h00000;
  reg [16:0] product0_15 = 17'h00000;
  reg [16:0] product0_2 = 17'h00000;
  reg [16:0] product0_3 = 17'h00000;
  reg [16:0] product0_4 = 17'h00000;
  reg [16:0] product0_5 = 17'h00000;
  reg [16:0] product0_6 = 17'h00000;
  reg [16:0] product0_7 = 17'h00000;
  reg [16:0] product0_8 = 17'h00000;
  reg [16:0] product0_9 = 17'h00000;
  reg [16:0] product1_0 = 17'h00000;
  reg [16:0] product1_1 = 17'h00000;
  reg [16:0] product1_10 = 17'h00000;
  reg [16:0] product1_11 = 17'h00000;
  reg [16:0] product1_12 = 17'h00000;
  reg [16:0] product1_13 = 17'h00000;
  reg [16:0] product1_14 = 17'h00000;
  reg [16:0] product1_15 = 17'h00000;
  reg [16:0] product1_2 = 17'h00000;
  reg [16:0] product1_3 = 17'h00000;
  reg [16:0] product1_4 = 17'h00000;
  reg [16:0] product1_5 = 17'h00000;
  reg [16:0] product1_6 = 17'h00000;
  reg [16:0] product1_7 = 17'h00000;
  reg [16:0] product1_8 = 17'h00000;
  reg [16:0] product1_9 = 17'h00000;
  reg [16:0] product2_0 = 17'h00000;
  reg [16:0] product2_1 = 17'h00000;
  reg [16:0] product2_10 = 17'h00000;
  reg [16:0] product2_11 = 17'h00000;
  reg [16:0] product2_12 = 17'h00000;
  reg [16:0] product2_13 = 17'h00000;
  reg [16:0] product2_14 = 17'h00000;
  reg [16:0] product2_15 = 17'h00000;
  reg [16:0] product2_2 = 17'h00000;
  reg [16:0] product2_3 = 17'h00000;
  reg [16:0] product2_4 = 17'h00000;
  reg [16:0] product2_5 = 17'h00000;
  reg [16:0] product2_6 = 17'h00000;
  reg [16:0] product2_7 = 17'h00000;
  reg [16:0] product2_8 = 17'h00000;
  reg [16:0] product2_9 = 17'h00000;
  reg [16:0] product3_0 = 17'h00000;
  reg [16:0] product3_1 = 17'h00000;
  reg [16:0] product3_10 = 17'h00000;
  reg [16:0] product3_11 = 17'h00000;
  reg [16:0] product3_12 = 17'h00000;
  reg [16:0] product3_13 = 17'h00000;
  reg [16:0] product3_14 = 17'h00000;
  reg [16:0] product3_15 = 17'h00000;
  reg [16:0] product3_2 = 17'h00000;
  reg [16:0] product3_3 = 17'h00000;
  reg [16:0] product3_4 = 17'h00000;
  reg [16:0] product3_5 = 17'h00000;
  reg [16:0] product3_6 = 17'h00000;
  reg [16:0] product3_7 = 17'h00000;
  reg [16:0] product3_8 = 17'h00000;
  reg [16:0] product3_9 = 17'h00000;
  reg [4:0] remaining = 5'h00;
  input rst;
  wire rst;
  reg [31:0] total0_0 = 32'd0;
  reg [31:0] total0_1 = 32'd0;
  reg [31:0] total0_10 = 32'd0;
  reg [31:0] total0_11 = 32'd0;
  reg [31:0] total0_12 = 32'd0;
  reg [31:0] total0_13 = 32'd0;
  reg [31:0] total0_14 = 32'd0;
  reg [31:0] total0_15 = 32'd0;
  reg [31:0] total0_2 = 32'd0;
  reg [31:0] total0_3 = 32'd0;
  reg [31:0] total0_4 = 32'd0;
  reg [31:0] total0_5 = 32'd0;
  reg [31:0] total0_6 = 32'd0;
  reg [31:0] total0_7 = 32'd0;
  reg [31:0] total0_8 = 32'd0;
  reg [31:0] total0_9 = 32'd0;
  reg [31:0] total1_0 = 32'd0;
  reg [31:0] total1_1 = 32'd0;
  reg [31:0] total1_10 = 32'd0;
  reg [31:0] total1_11 = 32'd0;
  reg [31:0] total1_12 = 32'd0;
  reg [31:0] total1_13 = 32'd0;
  reg [31:0] total1_14 = 32'd0;
  reg [31:0] total1_15 = 32'd0;
  reg [31:0] total1_2 = 32'd0;
  reg [31:0] total1_3 = 32'd0;
  reg [31:0] total1_4 = 32'd0;
  reg [31:0] total1_5 = 32'd0;
  reg [31:0] total1_6 = 32'd0;
  reg [31:0] total1_7 = 32'd0;
  reg [31:0] total1_8 = 32'd0;
  reg [31:0] total1_9 = 32'd0;
  reg [31:0] total2_0 = 32'd0;
  reg [31:0] total2_1 = 32'd0;
  reg [31:0] total2_10 = 32'd0;
  reg [31:0] total2_11 = 32'd0;
  reg [31:0] total2_12 = 32'd0;
  reg [31:0] total2_13 = 32'd0;
  reg [31:0] total2_14 = 32'd0;
  reg [31:0] total2_15 = 32'd0;
  reg [31:0] total2_2 = 32'd0;
  reg [31:0] total2_3 = 32'd0;
  reg [31:0] total2_4 = 32'd0;
  reg [31:0] total2_5 = 32'd0;
  reg [31:0] total2_6 = 32'd0;
  reg [31:0] total2_7 = 32'd0;
  reg [31:0] total2_8 = 32'd0;
  reg [31:0] total2_9 = 32'd0;
  reg [31:0] total3_0 = 32'd0;
  reg [31:0] total3_1 = 32'd0;
  reg [31:0] total3_10 = 32'd0;
  reg [31:0] total3_11 = 32'd0;
  reg [31:0] total3_12 = 32'd0;
  reg [31:0] total3_13 = 32'd0;
  reg [31:0] total3_14 = 32'd0;
  reg [31:0] total3_15 = 32'd0;
  reg [31:0] total3_2 = 32'd0;
  reg [31:0] total3_3 = 32'd0;
  reg [31:0] total3_4 = 32'd0;
  reg [31:0] total3_5 = 32'd0;
  reg [31:0] total3_6 = 32'd0;
  reg [31:0] total3_7 = 32'd0;
  reg [31:0] total3_8 = 32'd0;
  reg [31:0] total3_9 = 32'd0;
  reg [1:0] valid = 2'h0;
  reg [7:0] weight0 = 8'h00;
  reg [7:0] weight1 = 8'h00;
  reg [7:0] weight10 = 8'h00;
  reg [7:0] weight11 = 8'h00;
  reg [7:0] weight12 = 8'h00;
  reg [7:0] weight13 = 8'h00;
  reg [7:0] weight14 = 8'h00;
  reg [7:0] weight15 = 8'h00;
  reg [7:0] weight2 = 8'h00;
  reg [7:0] weight3 = 8'h00;
  reg [7:0] weight4 = 8'h00;
  reg [7:0] weight5 = 8'h00;
  reg [7:0] weight6 = 8'h00;
  reg [7:0] weight7 = 8'h00;
  reg [7:0] weight8 = 8'h00;
  reg [7:0] weight9 = 8'h00;
  always @(posedge clk)
    total3_8 <= \$355 ;
  always @(posedge clk)
    product3_9 <= \$356 ;
  always @(posedge clk)
    total3_9 <= \$357 ;
  always @(posedge clk)
    product3_10 <= \$358 ;
  always @(posedge clk)
    total3_10 <= \$359 ;
  always @(posedge clk)
    product3_11 <= \$360 ;
  always @(posedge clk)
    total3_11 <= \$361 ;
  always @(posedge clk)
    product3_12 <= \$362 ;
  always @(posedge clk)
    total3_12 <= \$363 ;
  always @(posedge clk)
    product3_13 <= \$364 ;
  always @(posedge clk)
    total3_13 <= \$365 ;
  always @(posedge clk)
    product3_14 <= \$366 ;
  always @(posedge clk)
    total3_14 <= \$367 ;
  always @(posedge clk)
    product3_15 <= \$368 ;
  always @(posedge clk)
    total3_15 <= \$369 ;
  always @(posedge clk)
    acc__valid <= \$370 ;
  always @(posedge clk)
    acc__payload <= \$371 ;
  always @(posedge clk)
    index <= \$372 ;
  always @(posedge clk)
    remaining <= \$373 ;
  always @(posedge clk)
    holding <= \$374 ;
  always @(posedge clk)
    held0_0 <= \$375 ;
  always @(posedge clk)
    held0_1 <= \$376 ;
  always @(posedge clk)
    held0_2 <= \$377 ;
  always @(posedge clk)
    held0_3 <= \$378 ;
  always @(posedge clk)
    held0_4 <= \$379 ;
  always @(posedge clk)
    held0_5 <= \$380 ;
  always @(posedge clk)
    held0_6 <= \$381 ;
  always @(posedge clk)
    held0_7 <= \$382 ;
  always @(posedge clk)
    held0_8 <= \$383 ;
  always @(posedge clk)
    held0_9 <= \$384 ;
  always @(posedge clk)
    held0_10 <= \$385 ;
  always @(posedge clk)
    held0_11 <= \$386 ;
  always @(posedge clk)
    held0_12 <= \$387 ;
  always @(posedge clk)
    held0_13 <= \$388 ;
  always @(posedge clk)
    held0_14 <= \$389 ;
  always @(posedge clk)
    held0_15 <= \$390 ;
  always @(posedge clk)
    held1_0 <= \$391 ;
  always @(posedge clk)
    held1_1 <= \$392 ;
  always @(posedge clk)
    held1_2 <= \$393 ;
  always @(posedge clk)
    held1_3 <= \$394 ;
  always @(posedge clk)
    held1_4 <= \$395 ;
  always @(posedge clk)
    held1_5 <= \$396 ;
  always @(posedge clk)
    held1_6 <= \$397 ;
  always @(posedge clk)
    held1_7 <= \$398 ;
  always @(posedge clk)
    held1_8 <= \$399 ;
  always @(posedge clk)
    held1_9 <= \$400 ;
  always @(posedge clk)
    held1_10 <= \$401 ;
  always @(posedge clk)
    held1_11 <= \$402 ;
  always @(posedge clk)
    held1_12 <= \$403 ;
  always @(posedge clk)
    held1_13 <= \$404 ;
  always @(posedge clk)
    held1_14 <= \$405 ;
  always @(posedge clk)
    held1_15 <= \$406 ;
  always @(posedge clk)
    held2_0 <= \$407 ;
  always @(posedge clk)
    held2_1 <= \$408 ;
  always @(posedge clk)
    held2_2 <= \$409 ;
  always @(posedge clk)
    held2_3 <= \$410 ;
  always @(posedge clk)
    held2_4 <= \$411 ;
  always @(posedge clk)
    held2_5 <= \$412 ;
  always @(posedge clk)
    held2_6 <= \$413 ;
  always @(posedge clk)
    held2_7 <= \$414 ;
  always @(posedge clk)
    held2_8 <= \$415 ;
  always @(posedge clk)
    held2_9 <= \$416 ;
  always @(posedge clk)
    held2_10 <= \$417 ;
  always @(posedge clk)
    held2_11 <= \$418 ;
  always @(posedge clk)
    held2_12 <= \$419 ;
  always @(posedge clk)
    held2_13 <= \$420 ;
  always @(posedge clk)
    held2_14 <= \$421 ;
  always @(posedge clk)
    held2_15 <= \$422 ;
  always @(posedge clk)
    held3_0 <= \$423 ;
  always @(posedge clk)
    held3_1 <= \$424 ;
  always @(posedge clk)
    held3_2 <= \$425 ;
  always @(posedge clk)
    held3_3 <= \$426 ;
  always @(posedge clk)
    held3_4 <= \$427 ;
  always @(posedge clk)
    held3_5 <= \$428 ;
  always @(posedge clk)
    held3_6 <= \$429 ;
  always @(posedge clk)
    held3_7 <= \$430 ;
  always @(posedge clk)
    held3_8 <= \$431 ;
  always @(posedge clk)
    held3_9 <= \$432 ;
  always @(posedge clk)
    held3_10 <= \$433 ;
  always @(posedge clk)
    held3_11 <= \$434 ;
  always @(posedge clk)
    held3_12 <= \$435 ;
  always @(posedge clk)
    held3_13 <= \$436 ;
  always @(posedge clk)
    held3_14 <= \$437 ;
  always @(posedge clk)
    held3_15 <= \$438 ;
  assign \$1  = \$signal [1] ? 32'd0 : total0_0;
  assign \$2  = \$signal [1] ? 32'd0 : total0_1;
  assign \$3  = \$signal [1] ? 32'd0 : total0_2;
  assign \$4  = \$signal [1] ? 32'd0 : total0_3;
  assign \$5  = \$signal [1] ? 32'd0 : total0_4;
  assign \$6  = \$signal [1] ? 32'd0 : total0_5;
  assign \$7  = \$signal [1] ? 32'd0 : total0_6;
  assign \$8  = \$signal [1] ? 32'd0 : total0_7;
  assign \$9  = \$signal [1] ? 32'd0 : total0_8;
  assign \$10  = \$signal [1] ? 32'd0 : total0_9;
  assign \$11  = \$signal [1] ? 32'd0 : total0_10;
  assign \$12  = \$signal [1] ? 32'd0 : total0_11;
  assign \$13  = \$signal [1] ? 32'd0 : total0_12;
  assign \$14  = \$signal [1] ? 32'd0 : total0_13;
  assign \$15  = \$signal [1] ? 32'd0 : total0_14;
  assign \$16  = \$signal [1] ? 32'd0 : total0_15;
  assign \$17  = \$signal [1] ? 32'd0 : total1_0;
  assign \$18  = \$signal [1] ? 32'd0 : total1_1;
  assign \$19  = \$signal [1] ? 32'd0 : total1_2;
  assign \$20  = \$signal [1] ? 32'd0 : total1_3;
  assign \$21  = \$signal [1] ? 32'd0 : total1_4;
  assign \$22  = \$signal [1] ? 32'd0 : total1_5;
  assign \$23  = \$signal [1] ? 32'd0 : total1_6;
  assign \$24  = \$signal [1] ? 32'd0 : total1_7;
  assign \$25  = \$signal [1] ? 32'd0 : total1_8;
  assign \$26  = \$signal [1] ? 32'd0 : total1_9;
  assign \$27  = \$signal [1] ? 32'd0 : total1_10;
  assign \$28  = \$signal [1] ? 32'd0 : total1_11;
  assign \$29  = \$signal [1] ? 32'd0 : total1_12;
  assign \$30  = \$signal [1] ? 32'd0 : total1_13;
  assign \$31  = \$signal [1] ? 32'd0 : total1_14;
  assign \$32  = \$signal [1] ? 32'd0 : total1_15;
  assign \$33  = \$signal [1] ? 32'd0 : total2_0;
  assign \$34  = \$signal [1] ? 32'd0 : total2_1;
  assign \$35  = \$signal [1] ? 32'd0 : total2_2;
  assign \$36  = \$signal [1] ? 32'd0 : total2_3;
  assign \$37  = \$signal [1] ? 32'd0 : total2_4;
  assign \$38  = \$signal [1] ? 32'd0 : total2_5;
  assign \$39  = \$signal [1] ? 32'd0 : total2_6;
  assign \$40  = \$signal [1] ? 32'd0 : total2_7;
  assign \$41  = \$signal [1] ? 32'd0 : total2_8;
  assign \$42  = \$signal [1] ? 32'd0 : total2_9;
  assign \$43  = \$signal [1] ? 32'd0 : total2_10;
  assign \$44  = \$signal [1] ? 32'd0 : total2_11;
  assign \$45  = \$signal [1] ? 32'd0 : total2_12;
  assign \$46  = \$signal [1] ? 32'd0 : total2_13;
  assign \$47  = \$signal [1] ? 32'd0 : total2_14;
  assign \$48  = \$signal [1] ? 32'd0 : total2_15;
  assign \$49  = \$signal [1] ? 32'd0 : total3_0;
  assign \$50  = \$signal [1] ? 32'd0 : total3_1;
  assign \$51  = \$signal [1] ? 32'd0 : total3_2;
  assign \$52  = \$signal [1] ? 32'd0 : total3_3;
  assign \$53  = \$signal [1] ? 32'd0 : total3_4;
  assign \$54  = \$signal [1] ? 32'd0 : total3_5;
  assign \$55  = \$signal [1] ? 32'd0 : total3_6;
  assign \$56  = \$signal [1] ? 32'd0 : total3_7;
  assign \$57  = \$signal [1] ? 32'd0 : total3_8;
  assign \$58  = \$signal [1] ? 32'd0 : total3_9;
  assign \$59  = \$signal [1] ? 32'd0 : total3_10;
  assign \$60  = \$signal [1] ? 32'd0 : total3_11;
  assign \$61  = \$signal [1] ? 32'd0 : total3_12;
  assign \$62  = \$signal [1] ? 32'd0 : total3_13;
  assign \$63  = \$signal [1] ? 32'd0 : total3_14;
  assign \$64  = \$signal [1] ? 32'd0 : total3_15;
  assign \$65  = ~ acc__valid;
  assign offer = \$65  | acc__ready;
  assign \$66  = ~ done;
  assign \$67  = ~ holding;
  assign \$68  = \$66  | \$67 ;
  assign \$69  = remaining == 1'h1;
  assign \$70  = offer & \$69 ;
  assign operands__ready = \$68  | \$70 ;
  assign \$72  = \$71  | { 2'h0, operands__valid };
  assign \$74  = \$73  | { 2'h0, operands__payload[164] };
  assign \$76  = \$75  | { 2'h0, operands__payload[165] };
  assign \$77  = valid[1] & last[1];
  assign \$78  = $signed(activation0) * $signed(weight0);
  assign \$79  = $signed(base0_0) + $signed(product0_0);
  assign \$80  = $signed(activation0) * $signed(weight1);
  assign \$81  = $signed(base0_1) + $signed(product0_1);
  assign \$82  = $signed(activation0) * $signed(weight2);
  assign \$83  = $signed(base0_2) + $signed(product0_2);
  assign \$84  = $signed(activation0) * $signed(weight3);
  assign \$85  = $signed(base0_3) + $signed(product0_3);
  assign \$86  = $signed(activation0) * $signed(weight4);
  assign \$87  = $signed(base0_4) + $signed(product0_4);
  assign \$88  = $signed(activation0) * $signed(weight5);
  assign \$89  = $signed(base0_5) + $signed(product0_5);
  assign \$90  = $signed(activation0) * $signed(weight6);
  assign \$91  = $signed(base0_6) + $signed(product0_6);
  assign \$92  = $signed(activation0) * $signed(weight7);
  assign \$93  = $signed(base0_7) + $signed(product0_7);
  assign \$94  = $signed(activation0) * $signed(weight8);
  assign \$95  = $signed(base0_8) + $signed(product0_8);
  assign \$96  = $signed(activation0) * $signed(weight9);
  assign \$97  = $signed(base0_9) + $signed(product0_9);
  assign \$98  = $signed(activation0) * $signed(weight10);
  assign \$99  = $signed(base0_10) + $signed(product0_10);
  assign \$100  = $signed(activation0) * $signed(weight11);
  assign \$101  = $signed(base0_11) + $signed(product0_11);
  assign \$102  = $signed(activation0) * $signed(weight12);
  assign \$103  = $signed(base0_12) + $signed(product0_12);
  assign \$104  = $signed(activation0) * $signed(weight13);
  assign \$105  = $signed(base0_13) + $signed(product0_13);
  assign \$106  = $signed(activation0) * $signed(weight14);
  assign \$107  = $signed(base0_14) + $signed(product0_14);
  assign \$108  = $signed(activation0) * $signed(weight15);
  assign \$109  = $signed(base0_15) + $signed(product0_15);
  assign \$110  = $signed(activation1) * $signed(weight0);
  assign \$111  = $signed(base1_0) + $signed(product1_0);
  assign \$112  = $signed(activation1) * $signed(weight1);
  assign \$113  = $signed(base1_1) + $signed(product1_1);
  assign \$114  = $signed(activation1) * $signed(weight2);
  assign \$115  = $signed(base1_2) + $signed(product1_2);
  assign \$116  = $signed(activation1) * $signed(weight3);
  assign \$117  = $signed(base1_3) + $signed(product1_3);
  assign \$118  = $signed(activation1) * $signed(weight4);
  assign \$119  = $signed(base1_4) + $signed(product1_4);
  assign \$120  = $signed(activation1) * $signed(weight5);
  assign \$121  = $signed(base1_5) + $signed(product1_5);
  assign \$122  = $signed(activation1) * $signed(weight6);
  assign \$123  = $signed(base1_6) + $signed(product1_6);
  assign \$124  = $signed(activation1) * $signed(weight7);
  assign \$125  = $signed(base1_7) + $signed(product1_7);
  assign \$126  = $signed(activation1) * $signed(weight8);
  assign \$127  = $signed(base1_8) + $signed(product1_8);
  assign \$128  = $signed(activation1) * $signed(weight9);
  assign \$129  = $signed(base1_9) + $signed(product1_9);
  assign \$130  = $signed(activation1) * $signed(weight10);
  assign \$131  = $signed(base1_10) + $signed(product1_10);
  assign \$132  = $signed(activation1) * $signed(weight11);
  assign \$133  = $signed(base1_11) + $signed(product1_11);
  assign \$134  = $signed(activation1) * $signed(weight12);
  assign \$135  = $signed(base1_12) + $signed(product1_12);
  assign \$136  = $signed(activation1) * $signed(weight13);
  assign \$137  = $signed(base1_13) + $signed(product1_13);
  assign \$138  = $signed(activation1) * $signed(weight14);
  assign \$139  = $signed(base1_14) + $signed(product1_14);
  assign \$140  = $signed(activation1) * $signed(weight15);
  assign \$141  = $signed(base1_15) + $signed(product1_15);
  assign \$142  = $signed(activation2) * $signed(weight0);
  assign \$143  = $signed(base2_0) + $signed(product2_0);
  assign \$144  = $signed(activation2) * $signed(weight1);
  assign \$145  = $signed(base2_1) + $signed(product2_1);
  assign \$146  = $signed(activation2) * $signed(weight2);
  assign \$147  = $signed(base2_2) + $signed(product2_2);
  assign \$148  = $signed(activation2) * $signed(weight3);
  assign \$149  = $signed(base2_3) + $signed(product2_3);
  assign \$150  = $signed(activation2) * $signed(weight4);
  assign \$151  = $signed(base2_4) + $signed(product2_4);
  assign \$152  = $signed(activation2) * $signed(weight5);
  assign \$153  = $signed(base2_5) + $signed(product2_5);
  assign \$154  = $signed(activation2) * $signed(weight6);
  assign \$155  = $signed(base2_6) + $signed(product2_6);
  assign \$156  = $signed(activation2) * $signed(weight7);
  assign \$157  = $signed(base2_7) + $signed(product2_7);
  assign \$158  = $signed(activation2) * $signed(weight8);
  assign \$159  = $signed(base2_8) + $signed(product2_8);
  assign \$160  = $signed(activation2) * $signed(weight9);
  assign \$161  = $signed(base2_9) + $signed(product2_9);
  assign \$162  = $signed(activation2) * $signed(weight10);
  assign \$163  = $signed(base2_10) + $signed(product2_10);
  assign \$164  = $signed(activation2) * $signed(weight11);
  assign \$165  = $signed(base2_11) + $signed(product2_11);
  assign \$166  = $signed(activation2) * $signed(weight12);
  assign \$167  = $signed(base2_12) + $signed(product2_12);
  assign \$168  = $signed(activation2) * $signed(weight13);
  assign \$169  = $signed(base2_13) + $signed(product2_13);
  assign \$170  = $signed(activation2) * $signed(weight14);
  assign \$171  = $signed(base2_14) + $signed(product2_14);
  assign \$172  = $signed(activation2) * $signed(weight15);
  assign \$173  = $signed(base2_15) + $signed(product2_15);
  assign \$174  = $signed(activation3) * $signed(weight0);
  assign \$175  = $signed(base3_0) + $signed(product3_0);
  assign \$176  = $signed(activation3) * $signed(weight1);
  assign \$177  = $signed(base3_1) + $signed(product3_1);
  assign \$178  = $signed(activation3) * $signed(weight2);
  assign \$179  = $signed(base3_2) + $signed(product3_2);
  assign \$180  = $signed(activation3) * $signed(weight3);
  assign \$181  = $signed(base3_3) + $signed(product3_3);
  assign \$182  = $signed(activation3) * $signed(weight4);
  assign \$183  = $signed(base3_4) + $signed(product3_4);
  assign \$184  = $signed(activation3) * $signed(weight5);
  assign \$185  = $signed(base3_5) + $signed(product3_5);
  assign \$186  = $signed(activation3) * $signed(weight6);
  assign \$187  = $signed(base3_6) + $signed(product3_6);
  assign \$188  = $signed(activation3) * $signed(weight7);
  assign \$189  = $signed(base3_7) + $signed(product3_7);
  assign \$190  = $signed(activation3) * $signed(weight8);
  assign \$191  = $signed(base3_8) + $signed(product3_8);
  assign \$192  = $signed(activation3) * $signed(weight9);
  assign \$193  = $signed(base3_9) + $signed(product3_9);
  assign \$194  = $signed(activation3) * $signed(weight10);
  assign \$195  = $signed(base3_10) + $signed(product3_10);
  assign \$196  = $signed(activation3) * $signed(weight11);
  assign \$197  = $signed(base3_11) + $signed(product3_11);
  assign \$198  = $signed(activation3) * $signed(weight12);
  assign \$199  = $signed(base3_12) + $signed(product3_12);
  assign \$200  = $signed(activation3) * $signed(weight13);
  assign \$201  = $signed(base3_13) + $signed(product3_13);
  assign \$202  = $signed(activation3) * $signed(weight14);
  assign \$203  = $signed(base3_14) + $signed(product3_14);
  assign \$204  = $signed(activation3) * $signed(weight15);
  assign \$205  = $signed(base3_15) + $signed(product3_15);
  assign \$206  = remaining == 1'h1;
  assign \$207  = index + 1'h1;
  assign \$208  = remaining - 1'h1;
  assign \$213  = remaining == 1'h1;
  assign \$214  = done & operands__ready;
  always @(posedge clk)
    valid <= \$215 ;
  always @(posedge clk)
    \$signal  <= \$216 ;
  always @(posedge clk)
    last <= \$217 ;
  always @(posedge clk)
    done <= \$218 ;
  always @(posedge clk)
    count0 <= \$219 ;
  always @(posedge clk)
    count1 <= \$220 ;
  always @(posedge clk)
    count2 <= \$221 ;
  always @(posedge clk)
    activation0 <= \$222 ;
  always @(posedge clk)
    activation1 <= \$223 ;
  always @(posedge clk)
    activation2 <= \$224 ;
  always @(posedge clk)
    activation3 <= \$225 ;
  always @(posedge clk)
    weight0 <= \$226 ;
  always @(posedge clk)
    weight1 <= \$227 ;
  always @(posedge clk)
    weight2 <= \$228 ;
  always @(posedge clk)
    weight3 <= \$229 ;
  always @(posedge clk)
    weight4 <= \$230 ;
  always @(posedge clk)
    weight5 <= \$231 ;
  always @(posedge clk)
    weight6 <= \$232 ;
  always @(posedge clk)
    weight7 <= \$233 ;
  always @(posedge clk)
    weight8 <= \$234 ;
  always @(posedge clk)
    weight9 <= \$235 ;
  always @(posedge clk)
    weight10 <= \$236 ;
  always @(posedge clk)
    weight11 <= \$237 ;
  always @(posedge clk)
    weight12 <= \$238 ;
  always @(posedge clk)
    weight13 <= \$239 ;
  always @(posedge clk)
    weight14 <= \$240 ;
  always @(posedge clk)
    weight15 <= \$241 ;
  always @(posedge clk)
    product0_0 <= \$242 ;
  always @(posedge clk)
    total0_0 <= \$243 ;
  always @(posedge clk)
    product0_1 <= \$244 ;
  always @(posedge clk)
    total0_1 <= \$245 ;
  always @(posedge clk)
    product0_2 <= \$246 ;
  always @(posedge clk)
    total0_2 <= \$247 ;
  always @(posedge clk)
    product0_3 <= \$248 ;
  always @(posedge clk)
    total0_3 <= \$249 ;
  always @(posedge clk)
    product0_4 <= \$250 ;
  always @(posedge clk)
    total0_4 <= \$251 ;
  always @(posedge clk)
    product0_5 <= \$252 ;
  always @(posedge clk)
    total0_5 <= \$253 ;
  always @(posedge clk)
    product0_6 <= \$254 ;
  always @(posedge clk)
    total0_6 <= \$255 ;
  always @(posedge clk)
    product0_7 <= \$256 ;
  always @(posedge clk)
    total0_7 <= \$257 ;
  always @(posedge clk)
    product0_8 <= \$258 ;
  always @(posedge clk)
    total0_8 <= \$259 ;
  always @(posedge clk)
    product0_9 <= \$260 ;
  always @(posedge clk)
    total0_9 <= \$261 ;
  always @(posedge clk)
    product0_10 <= \$262 ;
  always @(posedge clk)
    total0_10 <= \$263 ;
  always @(posedge clk)
    product0_11 <= \$264 ;
  always @(posedge clk)
    total0_11 <= \$265 ;
  always @(posedge clk)
    product0_12 <= \$266 ;
  always @(posedge clk)
    total0_12 <= \$267 ;
  always @(posedge clk)
    product0_13 <= \$268 ;
  always @(posedge clk)
    total0_13 <= \$269 ;
  always @(posedge clk)
    product0_14 <= \$270 ;
  always @(posedge clk)
    total0_14 <= \$271 ;
  always @(posedge clk)
    product0_15 <= \$272 ;
  always @(posedge clk)
    total0_15 <= \$273 ;
  always @(posedge clk)
    product1_0 <= \$274 ;
  always @(posedge clk)
    total1_0 <= \$275 ;
  always @(posedge clk)
    product1_1 <= \$276 ;
  always @(posedge clk)
    total1_1 <= \$277 ;
  always @(posedge clk)
    product1_2 <= \$278 ;
  always @(posedge clk)
    total1_2 <= \$279 ;
  always @(posedge clk)
    product1_3 <= \$280 ;
  always @(posedge clk)
    total1_3 <= \$281 ;
  always @(posedge clk)
    product1_4 <= \$282 ;
  always @(posedge clk)
    total1_4 <= \$283 ;
  always @(posedge clk)
    product1_5 <= \$284 ;
  always @(posedge clk)
    total1_5 <= \$285 ;
  always @(posedge clk)
    product1_6 <= \$286 ;
  always @(posedge clk)
    total1_6 <= \$287 ;
  always @(posedge clk)
    product1_7 <= \$288 ;
  always @(posedge clk)
    total1_7 <= \$289 ;
  always @(posedge clk)
    product1_8 <= \$290 ;
  always @(posedge clk)
    total1_8 <= \$291 ;
  always @(posedge clk)
    product1_9 <= \$292 ;
  always @(posedge clk)
    total1_9 <= \$293 ;
  always @(posedge clk)
    product1_10 <= \$294 ;
  always @(posedge clk)
    total1_10 <= \$295 ;
  always @(posedge clk)
    product1_11 <= \$296 ;
  always @(posedge clk)
    total1_11 <= \$297 ;
  always @(posedge clk)
    product1_12 <= \$298 ;
  always @(posedge clk)
    total1_12 <= \$299 ;
  always @(posedge clk)
    product1_13 <= \$300 ;
  always @(posedge clk)
    total1_13 <= \$301 ;
  always @(posedge clk)
    product1_14 <= \$302 ;
  always @(posedge clk)
    total1_14 <= \$303 ;
  always @(posedge clk)
    product1_15 <= \$304 ;
  always @(posedge clk)
    total1_15 <= \$305 ;
  always @(posedge clk)
    product2_0 <= \$306 ;
  always @(posedge clk)
    total2_0 <= \$307 ;
  always @(posedge clk)
    product2_1 <= \$308 ;
  always @(posedge clk)
    total2_1 <= \$309 ;
  always @(posedge clk)
    product2_2 <= \$310 ;
  always @(posedge clk)
    total2_2 <= \$311 ;
  always @(posedge clk)
    product2_3 <= \$312 ;
  always @(posedge clk)
    total2_3 <= \$313 ;
  always @(posedge clk)
    product2_4 <= \$314 ;
  always @(posedge clk)
    total2_4 <= \$315 ;
  always @(posedge clk)
    product2_5 <= \$316 ;
  always @(posedge clk)
    total2_5 <= \$317 ;
  always @(posedge clk)
    product2_6 <= \$318 ;
  always @(posedge clk)
    total2_6 <= \$319 ;
  always @(posedge clk)
    product2_7 <= \$320 ;
  always @(posedge clk)
    total2_7 <= \$321 ;
  always @(posedge clk)
    product2_8 <= \$322 ;
  always @(posedge clk)
    total2_8 <= \$323 ;
  always @(posedge clk)
    product2_9 <= \$324 ;
  always @(posedge clk)
    total2_9 <= \$325 ;
  always @(posedge clk)
    product2_10 <= \$326 ;
  always @(posedge clk)
    total2_10 <= \$327 ;
  always @(posedge clk)
    product2_11 <= \$328 ;
  always @(posedge clk)
    total2_11 <= \$329 ;
  always @(posedge clk)
    product2_12 <= \$330 ;
  always @(posedge clk)
    total2_12 <= \$331 ;
  always @(posedge clk)
    product2_13 <= \$332 ;
  always @(posedge clk)
    total2_13 <= \$333 ;
  always @(posedge clk)
    product2_14 <= \$334 ;
  always @(posedge clk)
    total2_14 <= \$335 ;
  always @(posedge clk)
    product2_15 <= \$336 ;
  always @(posedge clk)
    total2_15 <= \$337 ;
  always @(posedge clk)
    product3_0 <= \$338 ;
  always @(posedge clk)
    total3_0 <= \$339 ;
  always @(posedge clk)
    product3_1 <= \$340 ;
  always @(posedge clk)
    total3_1 <= \$341 ;
  always @(posedge clk)
    product3_2 <= \$342 ;
  always @(posedge clk)
    total3_2 <= \$343 ;
  always @(posedge clk)
    product3_3 <= \$344 ;
  always @(posedge clk)
    total3_3 <= \$345 ;
  always @(posedge clk)
    product3_4 <= \$346 ;
  always @(posedge clk)
    total3_4 <= \$347 ;
  always @(posedge clk)
    product3_5 <= \$348 ;
  always @(posedge clk)
    total3_5 <= \$349 ;
  always @(posedge clk)
    product3_6 <= \$350 ;
  always @(posedge clk)
    total3_6 <= \$351 ;
  always @(posedge clk)
    product3_7 <= \$352 ;
  always @(posedge clk)
    total3_7 <= \$353 ;
  always @(posedge clk)
    product3_8 <= \$354 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$356  = product3_9;
    if (operands__ready) begin
      \$356  = \$192 ;
    end
    if (rst) begin
      \$356  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$357  = total3_9;
    if (operands__ready) begin
      if (valid[1]) begin
        \$357  = \$193 [31:0];
      end
    end
    if (rst) begin
      \$357  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$358  = product3_10;
    if (operands__ready) begin
      \$358  = \$194 ;
    end
    if (rst) begin
      \$358  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$359  = total3_10;
    if (operands__ready) begin
      if (valid[1]) begin
        \$359  = \$195 [31:0];
      end
    end
    if (rst) begin
      \$359  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$360  = product3_11;
    if (operands__ready) begin
      \$360  = \$196 ;
    end
    if (rst) begin
      \$360  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$361  = total3_11;
    if (operands__ready) begin
      if (valid[1]) begin
        \$361  = \$197 [31:0];
      end
    end
    if (rst) begin
      \$361  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$362  = product3_12;
    if (operands__ready) begin
      \$362  = \$198 ;
    end
    if (rst) begin
      \$362  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$363  = total3_12;
    if (operands__ready) begin
      if (valid[1]) begin
        \$363  = \$199 [31:0];
      end
    end
    if (rst) begin
      \$363  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$364  = product3_13;
    if (operands__ready) begin
      \$364  = \$200 ;
    end
    if (rst) begin
      \$364  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$365  = total3_13;
    if (operands__ready) begin
      if (valid[1]) begin
        \$365  = \$201 [31:0];
      end
    end
    if (rst) begin
      \$365  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$366  = product3_14;
    if (operands__ready) begin
      \$366  = \$202 ;
    end
    if (rst) begin
      \$366  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$367  = total3_14;
    if (operands__ready) begin
      if (valid[1]) begin
        \$367  = \$203 [31:0];
      end
    end
    if (rst) begin
      \$367  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$368  = product3_15;
    if (operands__ready) begin
      \$368  = \$204 ;
    end
    if (rst) begin
      \$368  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$369  = total3_15;
    if (operands__ready) begin
      if (valid[1]) begin
        \$369  = \$205 [31:0];
      end
    end
    if (rst) begin
      \$369  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$370  = acc__valid;
    if (offer) begin
      \$370  = holding;
    end
    if (rst) begin
      \$370  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$371  = acc__payload;
    if (offer) begin
      if (holding) begin
        \$371 [131:128] = index;
        \$371 [132] = \$206 ;
        \$371 [31:0] = \$209 ;
        \$371 [63:32] = \$210 ;
        \$371 [95:64] = \$211 ;
        \$371 [127:96] = \$212 ;
      end
    end
    if (rst) begin
      \$371  = 133'h0000000000000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$372  = index;
    if (offer) begin
      if (holding) begin
        \$372  = \$207 [3:0];
      end
    end
    if (\$214 ) begin
      \$372  = 4'h0;
    end
    if (rst) begin
      \$372  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$373  = remaining;
    if (offer) begin
      if (holding) begin
        \$373  = \$208 [4:0];
      end
    end
    if (\$214 ) begin
      \$373  = count2;
    end
    if (rst) begin
      \$373  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$374  = holding;
    if (offer) begin
      if (holding) begin
        if (\$213 ) begin
          \$374  = 1'h0;
        end
      end
    end
    if (\$214 ) begin
      \$374  = 1'h1;
    end
    if (rst) begin
      \$374  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$375  = held0_0;
    if (\$214 ) begin
      \$375  = total0_0;
    end
    if (rst) begin
      \$375  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$376  = held0_1;
    if (\$214 ) begin
      \$376  = total0_1;
    end
    if (rst) begin
      \$376  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$377  = held0_2;
    if (\$214 ) begin
      \$377  = total0_2;
    end
    if (rst) begin
      \$377  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$378  = held0_3;
    if (\$214 ) begin
      \$378  = total0_3;
    end
    if (rst) begin
      \$378  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$379  = held0_4;
    if (\$214 ) begin
      \$379  = total0_4;
    end
    if (rst) begin
      \$379  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$380  = held0_5;
    if (\$214 ) begin
      \$380  = total0_5;
    end
    if (rst) begin
      \$380  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$381  = held0_6;
    if (\$214 ) begin
      \$381  = total0_6;
    end
    if (rst) begin
      \$381  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$382  = held0_7;
    if (\$214 ) begin
      \$382  = total0_7;
    end
    if (rst) begin
      \$382  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$383  = held0_8;
    if (\$214 ) begin
      \$383  = total0_8;
    end
    if (rst) begin
      \$383  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$384  = held0_9;
    if (\$214 ) begin
      \$384  = total0_9;
    end
    if (rst) begin
      \$384  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$385  = held0_10;
    if (\$214 ) begin
      \$385  = total0_10;
    end
    if (rst) begin
      \$385  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$386  = held0_11;
    if (\$214 ) begin
      \$386  = total0_11;
    end
    if (rst) begin
      \$386  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$387  = held0_12;
    if (\$214 ) begin
      \$387  = total0_12;
    end
    if (rst) begin
      \$387  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$388  = held0_13;
    if (\$214 ) begin
      \$388  = total0_13;
    end
    if (rst) begin
      \$388  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$389  = held0_14;
    if (\$214 ) begin
      \$389  = total0_14;
    end
    if (rst) begin
      \$389  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$390  = held0_15;
    if (\$214 ) begin
      \$390  = total0_15;
    end
    if (rst) begin
      \$390  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$391  = held1_0;
    if (\$214 ) begin
      \$391  = total1_0;
    end
    if (rst) begin
      \$391  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$392  = held1_1;
    if (\$214 ) begin
      \$392  = total1_1;
    end
    if (rst) begin
      \$392  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$393  = held1_2;
    if (\$214 ) begin
      \$393  = total1_2;
    end
    if (rst) begin
      \$393  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$394  = held1_3;
    if (\$214 ) begin
      \$394  = total1_3;
    end
    if (rst) begin
      \$394  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$395  = held1_4;
    if (\$214 ) begin
      \$395  = total1_4;
    end
    if (rst) begin
      \$395  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$396  = held1_5;
    if (\$214 ) begin
      \$396  = total1_5;
    end
    if (rst) begin
      \$396  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$397  = held1_6;
    if (\$214 ) begin
      \$397  = total1_6;
    end
    if (rst) begin
      \$397  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$398  = held1_7;
    if (\$214 ) begin
      \$398  = total1_7;
    end
    if (rst) begin
      \$398  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$399  = held1_8;
    if (\$214 ) begin
      \$399  = total1_8;
    end
    if (rst) begin
      \$399  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$400  = held1_9;
    if (\$214 ) begin
      \$400  = total1_9;
    end
    if (rst) begin
      \$400  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$401  = held1_10;
    if (\$214 ) begin
      \$401  = total1_10;
    end
    if (rst) begin
      \$401  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$402  = held1_11;
    if (\$214 ) begin
      \$402  = total1_11;
    end
    if (rst) begin
      \$402  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$403  = held1_12;
    if (\$214 ) begin
      \$403  = total1_12;
    end
    if (rst) begin
      \$403  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$404  = held1_13;
    if (\$214 ) begin
      \$404  = total1_13;
    end
    if (rst) begin
      \$404  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$405  = held1_14;
    if (\$214 ) begin
      \$405  = total1_14;
    end
    if (rst) begin
      \$405  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$406  = held1_15;
    if (\$214 ) begin
      \$406  = total1_15;
    end
    if (rst) begin
      \$406  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$407  = held2_0;
    if (\$214 ) begin
      \$407  = total2_0;
    end
    if (rst) begin
      \$407  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$408  = held2_1;
    if (\$214 ) begin
      \$408  = total2_1;
    end
    if (rst) begin
      \$408  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$409  = held2_2;
    if (\$214 ) begin
      \$409  = total2_2;
    end
    if (rst) begin
      \$409  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$410  = held2_3;
    if (\$214 ) begin
      \$410  = total2_3;
    end
    if (rst) begin
      \$410  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$411  = held2_4;
    if (\$214 ) begin
      \$411  = total2_4;
    end
    if (rst) begin
      \$411  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$412  = held2_5;
    if (\$214 ) begin
      \$412  = total2_5;
    end
    if (rst) begin
      \$412  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$413  = held2_6;
    if (\$214 ) begin
      \$413  = total2_6;
    end
    if (rst) begin
      \$413  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$414  = held2_7;
    if (\$214 ) begin
      \$414  = total2_7;
    end
    if (rst) begin
      \$414  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$415  = held2_8;
    if (\$214 ) begin
      \$415  = total2_8;
    end
    if (rst) begin
      \$415  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$416  = held2_9;
    if (\$214 ) begin
      \$416  = total2_9;
    end
    if (rst) begin
      \$416  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$417  = held2_10;
    if (\$214 ) begin
      \$417  = total2_10;
    end
    if (rst) begin
      \$417  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$418  = held2_11;
    if (\$214 ) begin
      \$418  = total2_11;
    end
    if (rst) begin
      \$418  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$419  = held2_12;
    if (\$214 ) begin
      \$419  = total2_12;
    end
    if (rst) begin
      \$419  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$420  = held2_13;
    if (\$214 ) begin
      \$420  = total2_13;
    end
    if (rst) begin
      \$420  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$421  = held2_14;
    if (\$214 ) begin
      \$421  = total2_14;
    end
    if (rst) begin
      \$421  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$422  = held2_15;
    if (\$214 ) begin
      \$422  = total2_15;
    end
    if (rst) begin
      \$422  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$423  = held3_0;
    if (\$214 ) begin
      \$423  = total3_0;
    end
    if (rst) begin
      \$423  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$424  = held3_1;
    if (\$214 ) begin
      \$424  = total3_1;
    end
    if (rst) begin
      \$424  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$425  = held3_2;
    if (\$214 ) begin
      \$425  = total3_2;
    end
    if (rst) begin
      \$425  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$426  = held3_3;
    if (\$214 ) begin
      \$426  = total3_3;
    end
    if (rst) begin
      \$426  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$427  = held3_4;
    if (\$214 ) begin
      \$427  = total3_4;
    end
    if (rst) begin
      \$427  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$428  = held3_5;
    if (\$214 ) begin
      \$428  = total3_5;
    end
    if (rst) begin
      \$428  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$429  = held3_6;
    if (\$214 ) begin
      \$429  = total3_6;
    end
    if (rst) begin
      \$429  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$430  = held3_7;
    if (\$214 ) begin
      \$430  = total3_7;
    end
    if (rst) begin
      \$430  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$431  = held3_8;
    if (\$214 ) begin
      \$431  = total3_8;
    end
    if (rst) begin
      \$431  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$432  = held3_9;
    if (\$214 ) begin
      \$432  = total3_9;
    end
    if (rst) begin
      \$432  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$433  = held3_10;
    if (\$214 ) begin
      \$433  = total3_10;
    end
    if (rst) begin
      \$433  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$434  = held3_11;
    if (\$214 ) begin
      \$434  = total3_11;
    end
    if (rst) begin
      \$434  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$435  = held3_12;
    if (\$214 ) begin
      \$435  = total3_12;
    end
    if (rst) begin
      \$435  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$436  = held3_13;
    if (\$214 ) begin
      \$436  = total3_13;
    end
    if (rst) begin
      \$436  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$437  = held3_14;
    if (\$214 ) begin
      \$437  = total3_14;
    end
    if (rst) begin
      \$437  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$438  = held3_15;
    if (\$214 ) begin
      \$438  = total3_15;
    end
    if (rst) begin
      \$438  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (index)
      4'h0:
          \$209  = held0_0;
      4'h1:
          \$209  = held0_1;
      4'h2:
          \$209  = held0_2;
      4'h3:
          \$209  = held0_3;
      4'h4:
          \$209  = held0_4;
      4'h5:
          \$209  = held0_5;
      4'h6:
          \$209  = held0_6;
      4'h7:
          \$209  = held0_7;
      4'h8:
          \$209  = held0_8;
      4'h9:
          \$209  = held0_9;
      4'ha:
          \$209  = held0_10;
      4'hb:
          \$209  = held0_11;
      4'hc:
          \$209  = held0_12;
      4'hd:
          \$209  = held0_13;
      4'he:
          \$209  = held0_14;
      4'hf:
          \$209  = held0_15;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (index)
      4'h0:
          \$210  = held1_0;
      4'h1:
          \$210  = held1_1;
      4'h2:
          \$210  = held1_2;
      4'h3:
          \$210  = held1_3;
      4'h4:
          \$210  = held1_4;
      4'h5:
          \$210  = held1_5;
      4'h6:
          \$210  = held1_6;
      4'h7:
          \$210  = held1_7;
      4'h8:
          \$210  = held1_8;
      4'h9:
          \$210  = held1_9;
      4'ha:
          \$210  = held1_10;
      4'hb:
          \$210  = held1_11;
      4'hc:
          \$210  = held1_12;
      4'hd:
          \$210  = held1_13;
      4'he:
          \$210  = held1_14;
      4'hf:
          \$210  = held1_15;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (index)
      4'h0:
          \$211  = held2_0;
      4'h1:
          \$211  = held2_1;
      4'h2:
          \$211  = held2_2;
      4'h3:
          \$211  = held2_3;
      4'h4:
          \$211  = held2_4;
      4'h5:
          \$211  = held2_5;
      4'h6:
          \$211  = held2_6;
      4'h7:
          \$211  = held2_7;
      4'h8:
          \$211  = held2_8;
      4'h9:
          \$211  = held2_9;
      4'ha:
          \$211  = held2_10;
      4'hb:
          \$211  = held2_11;
      4'hc:
          \$211  = held2_12;
      4'hd:
          \$211  = held2_13;
      4'he:
          \$211  = held2_14;
      4'hf:
          \$211  = held2_15;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (index)
      4'h0:
          \$212  = held3_0;
      4'h1:
          \$212  = held3_1;
      4'h2:
          \$212  = held3_2;
      4'h3:
          \$212  = held3_3;
      4'h4:
          \$212  = held3_4;
      4'h5:
          \$212  = held3_5;
      4'h6:
          \$212  = held3_6;
      4'h7:
          \$212  = held3_7;
      4'h8:
          \$212  = held3_8;
      4'h9:
          \$212  = held3_9;
      4'ha:
          \$212  = held3_10;
      4'hb:
          \$212  = held3_11;
      4'hc:
          \$212  = held3_12;
      4'hd:
          \$212  = held3_13;
      4'he:
          \$212  = held3_14;
      4'hf:
          \$212  = held3_15;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_0 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_0 = \$1 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_1 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_1 = \$2 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_2 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_2 = \$3 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_3 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_3 = \$4 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_4 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_4 = \$5 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_5 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_5 = \$6 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_6 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_6 = \$7 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_7 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_7 = \$8 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_8 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_8 = \$9 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_9 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_9 = \$10 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_10 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_10 = \$11 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_11 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_11 = \$12 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_12 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_12 = \$13 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_13 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_13 = \$14 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_14 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_14 = \$15 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base0_15 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base0_15 = \$16 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_0 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_0 = \$17 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_1 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_1 = \$18 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_2 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_2 = \$19 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_3 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_3 = \$20 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_4 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_4 = \$21 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_5 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_5 = \$22 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_6 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_6 = \$23 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_7 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_7 = \$24 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_8 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_8 = \$25 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_9 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_9 = \$26 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_10 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_10 = \$27 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_11 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_11 = \$28 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_12 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_12 = \$29 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_13 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_13 = \$30 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_14 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_14 = \$31 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_15 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_15 = \$32 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_0 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_0 = \$33 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_1 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_1 = \$34 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_2 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_2 = \$35 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_3 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_3 = \$36 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_4 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_4 = \$37 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_5 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_5 = \$38 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_6 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_6 = \$39 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_7 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_7 = \$40 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_8 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_8 = \$41 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_9 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_9 = \$42 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_10 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_10 = \$43 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_11 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_11 = \$44 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_12 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_12 = \$45 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_13 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_13 = \$46 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_14 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_14 = \$47 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base2_15 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base2_15 = \$48 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_0 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_0 = \$49 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_1 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_1 = \$50 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_2 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_2 = \$51 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_3 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_3 = \$52 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_4 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_4 = \$53 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_5 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_5 = \$54 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_6 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_6 = \$55 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_7 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_7 = \$56 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_8 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_8 = \$57 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_9 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_9 = \$58 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_10 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_10 = \$59 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_11 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_11 = \$60 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_12 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_12 = \$61 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_13 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_13 = \$62 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_14 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_14 = \$63 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base3_15 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base3_15 = \$64 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$215  = valid;
    if (operands__ready) begin
      \$215  = \$72 [1:0];
    end
    if (rst) begin
      \$215  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$216  = \$signal ;
    if (operands__ready) begin
      \$216  = \$74 [1:0];
    end
    if (rst) begin
      \$216  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$217  = last;
    if (operands__ready) begin
      \$217  = \$76 [1:0];
    end
    if (rst) begin
      \$217  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$218  = done;
    if (operands__ready) begin
      \$218  = \$77 ;
    end
    if (rst) begin
      \$218  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$219  = count0;
    if (operands__ready) begin
      \$219  = operands__payload[170:166];
    end
    if (rst) begin
      \$219  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$220  = count1;
    if (operands__ready) begin
      \$220  = count0;
    end
    if (rst) begin
      \$220  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$221  = count2;
    if (operands__ready) begin
      \$221  = count1;
    end
    if (rst) begin
      \$221  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$222  = activation0;
    if (operands__ready) begin
      \$222  = operands__payload[8:0];
    end
    if (rst) begin
      \$222  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$223  = activation1;
    if (operands__ready) begin
      \$223  = operands__payload[17:9];
    end
    if (rst) begin
      \$223  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$224  = activation2;
    if (operands__ready) begin
      \$224  = operands__payload[26:18];
    end
    if (rst) begin
      \$224  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$225  = activation3;
    if (operands__ready) begin
      \$225  = operands__payload[35:27];
    end
    if (rst) begin
      \$225  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$226  = weight0;
    if (operands__ready) begin
      \$226  = operands__payload[43:36];
    end
    if (rst) begin
      \$226  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$227  = weight1;
    if (operands__ready) begin
      \$227  = operands__payload[51:44];
    end
    if (rst) begin
      \$227  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$228  = weight2;
    if (operands__ready) begin
      \$228  = operands__payload[59:52];
    end
    if (rst) begin
      \$228  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$229  = weight3;
    if (operands__ready) begin
      \$229  = operands__payload[67:60];
    end
    if (rst) begin
      \$229  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$230  = weight4;
    if (operands__ready) begin
      \$230  = operands__payload[75:68];
    end
    if (rst) begin
      \$230  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$231  = weight5;
    if (operands__ready) begin
      \$231  = operands__payload[83:76];
    end
    if (rst) begin
      \$231  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$232  = weight6;
    if (operands__ready) begin
      \$232  = operands__payload[91:84];
    end
    if (rst) begin
      \$232  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$233  = weight7;
    if (operands__ready) begin
      \$233  = operands__payload[99:92];
    end
    if (rst) begin
      \$233  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$234  = weight8;
    if (operands__ready) begin
      \$234  = operands__payload[107:100];
    end
    if (rst) begin
      \$234  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$235  = weight9;
    if (operands__ready) begin
      \$235  = operands__payload[115:108];
    end
    if (rst) begin
      \$235  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$236  = weight10;
    if (operands__ready) begin
      \$236  = operands__payload[123:116];
    end
    if (rst) begin
      \$236  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$237  = weight11;
    if (operands__ready) begin
      \$237  = operands__payload[131:124];
    end
    if (rst) begin
      \$237  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$238  = weight12;
    if (operands__ready) begin
      \$238  = operands__payload[139:132];
    end
    if (rst) begin
      \$238  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$239  = weight13;
    if (operands__ready) begin
      \$239  = operands__payload[147:140];
    end
    if (rst) begin
      \$239  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$240  = weight14;
    if (operands__ready) begin
      \$240  = operands__payload[155:148];
    end
    if (rst) begin
      \$240  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$241  = weight15;
    if (operands__ready) begin
      \$241  = operands__payload[163:156];
    end
    if (rst) begin
      \$241  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$242  = product0_0;
    if (operands__ready) begin
      \$242  = \$78 ;
    end
    if (rst) begin
      \$242  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$243  = total0_0;
    if (operands__ready) begin
      if (valid[1]) begin
        \$243  = \$79 [31:0];
      end
    end
    if (rst) begin
      \$243  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$244  = product0_1;
    if (operands__ready) begin
      \$244  = \$80 ;
    end
    if (rst) begin
      \$244  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$245  = total0_1;
    if (operands__ready) begin
      if (valid[1]) begin
        \$245  = \$81 [31:0];
      end
    end
    if (rst) begin
      \$245  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$246  = product0_2;
    if (operands__ready) begin
      \$246  = \$82 ;
    end
    if (rst) begin
      \$246  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$247  = total0_2;
    if (operands__ready) begin
      if (valid[1]) begin
        \$247  = \$83 [31:0];
      end
    end
    if (rst) begin
      \$247  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$248  = product0_3;
    if (operands__ready) begin
      \$248  = \$84 ;
    end
    if (rst) begin
      \$248  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$249  = total0_3;
    if (operands__ready) begin
      if (valid[1]) begin
        \$249  = \$85 [31:0];
      end
    end
    if (rst) begin
      \$249  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$250  = product0_4;
    if (operands__ready) begin
      \$250  = \$86 ;
    end
    if (rst) begin
      \$250  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$251  = total0_4;
    if (operands__ready) begin
      if (valid[1]) begin
        \$251  = \$87 [31:0];
      end
    end
    if (rst) begin
      \$251  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$252  = product0_5;
    if (operands__ready) begin
      \$252  = \$88 ;
    end
    if (rst) begin
      \$252  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$253  = total0_5;
    if (operands__ready) begin
      if (valid[1]) begin
        \$253  = \$89 [31:0];
      end
    end
    if (rst) begin
      \$253  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$254  = product0_6;
    if (operands__ready) begin
      \$254  = \$90 ;
    end
    if (rst) begin
      \$254  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$255  = total0_6;
    if (operands__ready) begin
      if (valid[1]) begin
        \$255  = \$91 [31:0];
      end
    end
    if (rst) begin
      \$255  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$256  = product0_7;
    if (operands__ready) begin
      \$256  = \$92 ;
    end
    if (rst) begin
      \$256  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$257  = total0_7;
    if (operands__ready) begin
      if (valid[1]) begin
        \$257  = \$93 [31:0];
      end
    end
    if (rst) begin
      \$257  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$258  = product0_8;
    if (operands__ready) begin
      \$258  = \$94 ;
    end
    if (rst) begin
      \$258  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$259  = total0_8;
    if (operands__ready) begin
      if (valid[1]) begin
        \$259  = \$95 [31:0];
      end
    end
    if (rst) begin
      \$259  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$260  = product0_9;
    if (operands__ready) begin
      \$260  = \$96 ;
    end
    if (rst) begin
      \$260  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$261  = total0_9;
    if (operands__ready) begin
      if (valid[1]) begin
        \$261  = \$97 [31:0];
      end
    end
    if (rst) begin
      \$261  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$262  = product0_10;
    if (operands__ready) begin
      \$262  = \$98 ;
    end
    if (rst) begin
      \$262  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$263  = total0_10;
    if (operands__ready) begin
      if (valid[1]) begin
        \$263  = \$99 [31:0];
      end
    end
    if (rst) begin
      \$263  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$264  = product0_11;
    if (operands__ready) begin
      \$264  = \$100 ;
    end
    if (rst) begin
      \$264  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$265  = total0_11;
    if (operands__ready) begin
      if (valid[1]) begin
        \$265  = \$101 [31:0];
      end
    end
    if (rst) begin
      \$265  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$266  = product0_12;
    if (operands__ready) begin
      \$266  = \$102 ;
    end
    if (rst) begin
      \$266  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$267  = total0_12;
    if (operands__ready) begin
      if (valid[1]) begin
        \$267  = \$103 [31:0];
      end
    end
    if (rst) begin
      \$267  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$268  = product0_13;
    if (operands__ready) begin
      \$268  = \$104 ;
    end
    if (rst) begin
      \$268  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$269  = total0_13;
    if (operands__ready) begin
      if (valid[1]) begin
        \$269  = \$105 [31:0];
      end
    end
    if (rst) begin
      \$269  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$270  = product0_14;
    if (operands__ready) begin
      \$270  = \$106 ;
    end
    if (rst) begin
      \$270  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$271  = total0_14;
    if (operands__ready) begin
      if (valid[1]) begin
        \$271  = \$107 [31:0];
      end
    end
    if (rst) begin
      \$271  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$272  = product0_15;
    if (operands__ready) begin
      \$272  = \$108 ;
    end
    if (rst) begin
      \$272  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$273  = total0_15;
    if (operands__ready) begin
      if (valid[1]) begin
        \$273  = \$109 [31:0];
      end
    end
    if (rst) begin
      \$273  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$274  = product1_0;
    if (operands__ready) begin
      \$274  = \$110 ;
    end
    if (rst) begin
      \$274  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$275  = total1_0;
    if (operands__ready) begin
      if (valid[1]) begin
        \$275  = \$111 [31:0];
      end
    end
    if (rst) begin
      \$275  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$276  = product1_1;
    if (operands__ready) begin
      \$276  = \$112 ;
    end
    if (rst) begin
      \$276  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$277  = total1_1;
    if (operands__ready) begin
      if (valid[1]) begin
        \$277  = \$113 [31:0];
      end
    end
    if (rst) begin
      \$277  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$278  = product1_2;
    if (operands__ready) begin
      \$278  = \$114 ;
    end
    if (rst) begin
      \$278  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$279  = total1_2;
    if (operands__ready) begin
      if (valid[1]) begin
        \$279  = \$115 [31:0];
      end
    end
    if (rst) begin
      \$279  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$280  = product1_3;
    if (operands__ready) begin
      \$280  = \$116 ;
    end
    if (rst) begin
      \$280  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$281  = total1_3;
    if (operands__ready) begin
      if (valid[1]) begin
        \$281  = \$117 [31:0];
      end
    end
    if (rst) begin
      \$281  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$282  = product1_4;
    if (operands__ready) begin
      \$282  = \$118 ;
    end
    if (rst) begin
      \$282  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$283  = total1_4;
    if (operands__ready) begin
      if (valid[1]) begin
        \$283  = \$119 [31:0];
      end
    end
    if (rst) begin
      \$283  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$284  = product1_5;
    if (operands__ready) begin
      \$284  = \$120 ;
    end
    if (rst) begin
      \$284  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$285  = total1_5;
    if (operands__ready) begin
      if (valid[1]) begin
        \$285  = \$121 [31:0];
      end
    end
    if (rst) begin
      \$285  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$286  = product1_6;
    if (operands__ready) begin
      \$286  = \$122 ;
    end
    if (rst) begin
      \$286  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$287  = total1_6;
    if (operands__ready) begin
      if (valid[1]) begin
        \$287  = \$123 [31:0];
      end
    end
    if (rst) begin
      \$287  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$288  = product1_7;
    if (operands__ready) begin
      \$288  = \$124 ;
    end
    if (rst) begin
      \$288  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$289  = total1_7;
    if (operands__ready) begin
      if (valid[1]) begin
        \$289  = \$125 [31:0];
      end
    end
    if (rst) begin
      \$289  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$290  = product1_8;
    if (operands__ready) begin
      \$290  = \$126 ;
    end
    if (rst) begin
      \$290  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$291  = total1_8;
    if (operands__ready) begin
      if (valid[1]) begin
        \$291  = \$127 [31:0];
      end
    end
    if (rst) begin
      \$291  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$292  = product1_9;
    if (operands__ready) begin
      \$292  = \$128 ;
    end
    if (rst) begin
      \$292  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$293  = total1_9;
    if (operands__ready) begin
      if (valid[1]) begin
        \$293  = \$129 [31:0];
      end
    end
    if (rst) begin
      \$293  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$294  = product1_10;
    if (operands__ready) begin
      \$294  = \$130 ;
    end
    if (rst) begin
      \$294  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$295  = total1_10;
    if (operands__ready) begin
      if (valid[1]) begin
        \$295  = \$131 [31:0];
      end
    end
    if (rst) begin
      \$295  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$296  = product1_11;
    if (operands__ready) begin
      \$296  = \$132 ;
    end
    if (rst) begin
      \$296  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$297  = total1_11;
    if (operands__ready) begin
      if (valid[1]) begin
        \$297  = \$133 [31:0];
      end
    end
    if (rst) begin
      \$297  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$298  = product1_12;
    if (operands__ready) begin
      \$298  = \$134 ;
    end
    if (rst) begin
      \$298  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$299  = total1_12;
    if (operands__ready) begin
      if (valid[1]) begin
        \$299  = \$135 [31:0];
      end
    end
    if (rst) begin
      \$299  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$300  = product1_13;
    if (operands__ready) begin
      \$300  = \$136 ;
    end
    if (rst) begin
      \$300  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$301  = total1_13;
    if (operands__ready) begin
      if (valid[1]) begin
        \$301  = \$137 [31:0];
      end
    end
    if (rst) begin
      \$301  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$302  = product1_14;
    if (operands__ready) begin
      \$302  = \$138 ;
    end
    if (rst) begin
      \$302  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$303  = total1_14;
    if (operands__ready) begin
      if (valid[1]) begin
        \$303  = \$139 [31:0];
      end
    end
    if (rst) begin
      \$303  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$304  = product1_15;
    if (operands__ready) begin
      \$304  = \$140 ;
    end
    if (rst) begin
      \$304  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$305  = total1_15;
    if (operands__ready) begin
      if (valid[1]) begin
        \$305  = \$141 [31:0];
      end
    end
    if (rst) begin
      \$305  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$306  = product2_0;
    if (operands__ready) begin
      \$306  = \$142 ;
    end
    if (rst) begin
      \$306  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$307  = total2_0;
    if (operands__ready) begin
      if (valid[1]) begin
        \$307  = \$143 [31:0];
      end
    end
    if (rst) begin
      \$307  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$308  = product2_1;
    if (operands__ready) begin
      \$308  = \$144 ;
    end
    if (rst) begin
      \$308  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$309  = total2_1;
    if (operands__ready) begin
      if (valid[1]) begin
        \$309  = \$145 [31:0];
      end
    end
    if (rst) begin
      \$309  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$310  = product2_2;
    if (operands__ready) begin
      \$310  = \$146 ;
    end
    if (rst) begin
      \$310  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$311  = total2_2;
    if (operands__ready) begin
      if (valid[1]) begin
        \$311  = \$147 [31:0];
      end
    end
    if (rst) begin
      \$311  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$312  = product2_3;
    if (operands__ready) begin
      \$312  = \$148 ;
    end
    if (rst) begin
      \$312  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$313  = total2_3;
    if (operands__ready) begin
      if (valid[1]) begin
        \$313  = \$149 [31:0];
      end
    end
    if (rst) begin
      \$313  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$314  = product2_4;
    if (operands__ready) begin
      \$314  = \$150 ;
    end
    if (rst) begin
      \$314  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$315  = total2_4;
    if (operands__ready) begin
      if (valid[1]) begin
        \$315  = \$151 [31:0];
      end
    end
    if (rst) begin
      \$315  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$316  = product2_5;
    if (operands__ready) begin
      \$316  = \$152 ;
    end
    if (rst) begin
      \$316  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$317  = total2_5;
    if (operands__ready) begin
      if (valid[1]) begin
        \$317  = \$153 [31:0];
      end
    end
    if (rst) begin
      \$317  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$318  = product2_6;
    if (operands__ready) begin
      \$318  = \$154 ;
    end
    if (rst) begin
      \$318  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$319  = total2_6;
    if (operands__ready) begin
      if (valid[1]) begin
        \$319  = \$155 [31:0];
      end
    end
    if (rst) begin
      \$319  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$320  = product2_7;
    if (operands__ready) begin
      \$320  = \$156 ;
    end
    if (rst) begin
      \$320  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$321  = total2_7;
    if (operands__ready) begin
      if (valid[1]) begin
        \$321  = \$157 [31:0];
      end
    end
    if (rst) begin
      \$321  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$322  = product2_8;
    if (operands__ready) begin
      \$322  = \$158 ;
    end
    if (rst) begin
      \$322  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$323  = total2_8;
    if (operands__ready) begin
      if (valid[1]) begin
        \$323  = \$159 [31:0];
      end
    end
    if (rst) begin
      \$323  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$324  = product2_9;
    if (operands__ready) begin
      \$324  = \$160 ;
    end
    if (rst) begin
      \$324  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$325  = total2_9;
    if (operands__ready) begin
      if (valid[1]) begin
        \$325  = \$161 [31:0];
      end
    end
    if (rst) begin
      \$325  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$326  = product2_10;
    if (operands__ready) begin
      \$326  = \$162 ;
    end
    if (rst) begin
      \$326  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$327  = total2_10;
    if (operands__ready) begin
      if (valid[1]) begin
        \$327  = \$163 [31:0];
      end
    end
    if (rst) begin
      \$327  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$328  = product2_11;
    if (operands__ready) begin
      \$328  = \$164 ;
    end
    if (rst) begin
      \$328  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$329  = total2_11;
    if (operands__ready) begin
      if (valid[1]) begin
        \$329  = \$165 [31:0];
      end
    end
    if (rst) begin
      \$329  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$330  = product2_12;
    if (operands__ready) begin
      \$330  = \$166 ;
    end
    if (rst) begin
      \$330  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$331  = total2_12;
    if (operands__ready) begin
      if (valid[1]) begin
        \$331  = \$167 [31:0];
      end
    end
    if (rst) begin
      \$331  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$332  = product2_13;
    if (operands__ready) begin
      \$332  = \$168 ;
    end
    if (rst) begin
      \$332  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$333  = total2_13;
    if (operands__ready) begin
      if (valid[1]) begin
        \$333  = \$169 [31:0];
      end
    end
    if (rst) begin
      \$333  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$334  = product2_14;
    if (operands__ready) begin
      \$334  = \$170 ;
    end
    if (rst) begin
      \$334  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$335  = total2_14;
    if (operands__ready) begin
      if (valid[1]) begin
        \$335  = \$171 [31:0];
      end
    end
    if (rst) begin
      \$335  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$336  = product2_15;
    if (operands__ready) begin
      \$336  = \$172 ;
    end
    if (rst) begin
      \$336  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$337  = total2_15;
    if (operands__ready) begin
      if (valid[1]) begin
        \$337  = \$173 [31:0];
      end
    end
    if (rst) begin
      \$337  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$338  = product3_0;
    if (operands__ready) begin
      \$338  = \$174 ;
    end
    if (rst) begin
      \$338  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$339  = total3_0;
    if (operands__ready) begin
      if (valid[1]) begin
        \$339  = \$175 [31:0];
      end
    end
    if (rst) begin
      \$339  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$340  = product3_1;
    if (operands__ready) begin
      \$340  = \$176 ;
    end
    if (rst) begin
      \$340  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$341  = total3_1;
    if (operands__ready) begin
      if (valid[1]) begin
        \$341  = \$177 [31:0];
      end
    end
    if (rst) begin
      \$341  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$342  = product3_2;
    if (operands__ready) begin
      \$342  = \$178 ;
    end
    if (rst) begin
      \$342  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$343  = total3_2;
    if (operands__ready) begin
      if (valid[1]) begin
        \$343  = \$179 [31:0];
      end
    end
    if (rst) begin
      \$343  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$344  = product3_3;
    if (operands__ready) begin
      \$344  = \$180 ;
    end
    if (rst) begin
      \$344  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$345  = total3_3;
    if (operands__ready) begin
      if (valid[1]) begin
        \$345  = \$181 [31:0];
      end
    end
    if (rst) begin
      \$345  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$346  = product3_4;
    if (operands__ready) begin
      \$346  = \$182 ;
    end
    if (rst) begin
      \$346  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$347  = total3_4;
    if (operands__ready) begin
      if (valid[1]) begin
        \$347  = \$183 [31:0];
      end
    end
    if (rst) begin
      \$347  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$348  = product3_5;
    if (operands__ready) begin
      \$348  = \$184 ;
    end
    if (rst) begin
      \$348  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$349  = total3_5;
    if (operands__ready) begin
      if (valid[1]) begin
        \$349  = \$185 [31:0];
      end
    end
    if (rst) begin
      \$349  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$350  = product3_6;
    if (operands__ready) begin
      \$350  = \$186 ;
    end
    if (rst) begin
      \$350  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$351  = total3_6;
    if (operands__ready) begin
      if (valid[1]) begin
        \$351  = \$187 [31:0];
      end
    end
    if (rst) begin
      \$351  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$352  = product3_7;
    if (operands__ready) begin
      \$352  = \$188 ;
    end
    if (rst) begin
      \$352  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$353  = total3_7;
    if (operands__ready) begin
      if (valid[1]) begin
        \$353  = \$189 [31:0];
      end
    end
    if (rst) begin
      \$353  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$354  = product3_8;
    if (operands__ready) begin
      \$354  = \$190 ;
    end
    if (rst) begin
      \$354  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$355  = total3_8;
    if (operands__ready) begin
      if (valid[1]) begin
        \$355  = \$191 [31:0];
      end
    end
    if (rst) begin
      \$355  = 32'd0;
    end
  end
  assign advance = operands__ready;
  assign \operands__payload.activation  = operands__payload[35:0];
  assign \operands__payload.activation[0]  = operands__payload[8:0];
  assign \operands__payload.activation[1]  = operands__payload[17:9];
  assign \operands__payload.activation[2]  = operands__payload[26:18];
  assign \operands__payload.activation[3]  = operands__payload[35:27];
  assign \operands__payload.weight  = operands__payload[163:36];
  assign \operands__payload.weight[0]  = operands__payload[43:36];
  assign \operands__payload.weight[1]  = operands__payload[51:44];
  assign \operands__payload.weight[2]  = operands__payload[59:52];
  assign \operands__payload.weight[3]  = operands__payload[67:60];
  assign \operands__payload.weight[4]  = operands__payload[75:68];
  assign \operands__payload.weight[5]  = operands__payload[83:76];
  assign \operands__payload.weight[6]  = operands__payload[91:84];
  assign \operands__payload.weight[7]  = operands__payload[99:92];
  assign \operands__payload.weight[8]  = operands__payload[107:100];
  assign \operands__payload.weight[9]  = operands__payload[115:108];
  assign \operands__payload.weight[10]  = operands__payload[123:116];
  assign \operands__payload.weight[11]  = operands__payload[131:124];
  assign \operands__payload.weight[12]  = operands__payload[139:132];
  assign \operands__payload.weight[13]  = operands__payload[147:140];
  assign \operands__payload.weight[14]  = operands__payload[155:148];
  assign \operands__payload.weight[15]  = operands__payload[163:156];
  assign \operands__payload.first  = operands__payload[164];
  assign \operands__payload.last  = operands__payload[165];
  assign \operands__payload.count  = operands__payload[170:166];
  assign \acc__payload.value  = acc__payload[127:0];
  assign \acc__payload.value[0]  = acc__payload[31:0];
  assign \acc__payload.value[1]  = acc__payload[63:32];
  assign \acc__payload.value[2]  = acc__payload[95:64];
  assign \acc__payload.value[3]  = acc__payload[127:96];
  assign \acc__payload.index  = acc__payload[131:128];
  assign \acc__payload.last  = acc__payload[132];
  assign \$71  = { valid, 1'h0 };
  assign \$73  = { \$signal , 1'h0 };
  assign \$75  = { last, 1'h0 };
endmodule
