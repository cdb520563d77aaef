module gate(logits__valid, routes__ready, clk, rst, logits__ready, routes__payload, routes__valid, logits__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire [16:0] \$10 ;
  wire [5:0] \$109 ;
  wire [15:0] \$11 ;
  wire [16:0] \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  reg [7:0] \$18 ;
  wire [8:0] \$19 ;
  reg [2:0] \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire [3:0] \$24 ;
  wire \$25 ;
  wire [15:0] \$26 ;
  wire \$27 ;
  wire [9:0] \$28 ;
  wire [16:0] \$29 ;
  wire \$3 ;
  wire [19:0] \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire \$33 ;
  wire [3:0] \$34 ;
  wire [3:0] \$35 ;
  wire [3:0] \$36 ;
  wire \$37 ;
  wire [1:0] \$38 ;
  reg [1:0] \$39 ;
  wire \$4 ;
  wire [1:0] \$40 ;
  wire \$41 ;
  wire \$42 ;
  reg [2:0] \$43 ;
  reg [1:0] \$44 ;
  reg [7:0] \$45 ;
  reg [7:0] \$46 ;
  reg [1:0] \$47 ;
  reg [1:0] \$48 ;
  reg [2:0] \$49 ;
  wire \$5 ;
  reg [2:0] \$50 ;
  reg \$51 ;
  reg [15:0] \$52 ;
  reg [2:0] \$53 ;
  reg [2:0] \$54 ;
  reg [1:0] \$55 ;
  reg [1:0] \$56 ;
  reg \$57 ;
  reg [15:0] \$58 ;
  reg [2:0] \$59 ;
  wire \$6 ;
  reg \$60 ;
  reg [15:0] \$61 ;
  reg [2:0] \$62 ;
  reg [2:0] \$63 ;
  reg [2:0] \$64 ;
  reg [2:0] \$65 ;
  reg [2:0] \$66 ;
  reg [4:0] \$67 ;
  reg [4:0] \$68 ;
  reg [15:0] \$69 ;
  wire \$7 ;
  reg [15:0] \$70 ;
  reg [18:0] \$71 ;
  reg [15:0] \$72 ;
  reg [15:0] \$73 ;
  reg \$74 ;
  reg [2:0] \$75 ;
  reg [1:0] \$76 ;
  reg \$77 ;
  wire \$8 ;
  wire [16:0] \$9 ;
  reg \$signal  = 1'h0;
  reg [1:0] \$signal$21  = 2'h0;
  reg [15:0] \$signal$24  = 16'h0000;
  wire [8:0] \$signal$29 ;
  reg [4:0] \$signal$33  = 5'h00;
  reg \$signal$45  = 1'h0;
  reg \$signal$51 ;
  reg \$signal$52 ;
  reg [2:0] \$signal$57  = 3'h0;
  reg [4:0] \$signal$62  = 5'h00;
  wire [3:0] \$signature__addr ;
  wire [31:0] \$signature__data ;
  wire [15:0] \$signature__data[0] ;
  wire [15:0] \$signature__data[1] ;
  wire \$signature__en ;
  reg [1:0] added = 2'h0;
  reg [1:0] beats;
  reg [15:0] best0 = 16'h0000;
  reg [15:0] best1 = 16'h0000;
  input clk;
  wire clk;
  reg [1:0] count0 = 2'h0;
  reg [1:0] count1 = 2'h0;
  wire [9:0] distance;
  wire empty;
  reg [15:0] entry = 16'h0000;
  wire fill;
  reg fill_bank = 1'h0;
  reg [2:0] fill_index = 3'h0;
  wire \final ;
  reg [1:0] full = 2'h0;
  reg held0 = 1'h0;
  reg held1 = 1'h0;
  reg [2:0] index = 3'h0;
  reg [2:0] index2 = 3'h0;
  reg [2:0] index3 = 3'h0;
  reg [2:0] index4 = 3'h0;
  reg [2:0] index5 = 3'h0;
  reg [2:0] last0 = 3'h0;
  reg [2:0] last1 = 3'h0;
  input [42:0] logits__payload;
  wire [42:0] logits__payload;
  wire [1:0] \logits__payload.count ;
  wire \logits__payload.last ;
  wire [7:0] \logits__payload.token ;
  wire [31:0] \logits__payload.value ;
  wire [15:0] \logits__payload.value[0] ;
  wire [15:0] \logits__payload.value[1] ;
  output logits__ready;
  wire logits__ready;
  input logits__valid;
  wire logits__valid;
  wire [7:0] port__addr;
  wire [15:0] port__data;
  reg [15:0] power = 16'h0000;
  wire [3:0] read__addr;
  wire [31:0] read__data;
  wire [15:0] \read__data[0] ;
  wire [15:0] \read__data[1] ;
  output [26:0] routes__payload;
  wire [26:0] routes__payload;
  wire [26:0] \routes__payload$38 ;
  wire [2:0] \routes__payload$38.expert ;
  wire [15:0] \routes__payload$38.score ;
  wire [7:0] \routes__payload$38.token ;
  wire [2:0] \routes__payload.expert ;
  wire [15:0] \routes__payload.score ;
  wire [7:0] \routes__payload.token ;
  input routes__ready;
  wire routes__ready;
  wire \routes__ready$39 ;
  output routes__valid;
  wire routes__valid;
  wire \routes__valid$40 ;
  input rst;
  wire rst;
  wire [32:0] scaled;
  reg [15:0] share0 = 16'h0000;
  reg [15:0] share1 = 16'h0000;
  reg [2:0] summed = 3'h0;
  reg [1:0] sweep_state = 2'h0;
  reg [7:0] token0 = 8'h00;
  reg [7:0] token1 = 8'h00;
  reg [18:0] total = 19'h00000;
  wire up;
  reg [2:0] winner0 = 3'h0;
  reg [2:0] winner1 = 3'h0;
  wire [64:0] winners__payload;
  wire [5:0] \winners__payload.expert ;
  wire [2:0] \winners__payload.expert[0] ;
  wire [2:0] \winners__payload.expert[1] ;
  wire [31:0] \winners__payload.share ;
  wire [15:0] \winners__payload.share[0] ;
  wire [15:0] \winners__payload.share[1] ;
  wire [7:0] \winners__payload.token ;
  wire [18:0] \winners__payload.total ;
  wire winners__ready;
  reg winners__valid;
  reg [15:0] \table  [255:0];
  initial begin
    \table [0] = 16'h8000;
    \table [1] = 16'h8059;
    \table [2] = 16'h80b2;
    \table [3] = 16'h810b;
    \table [4] = 16'h8165;
    \table [5] = 16'h81bf;
    \table [6] = 16'h8219;
    \table [7] = 16'h8273;
    \table [8] = 16'h82ce;
    \table [9] = 16'h8328;
    \table [10] = 16'h8383;
    \table [11] = 16'h83df;
    \table [12] = 16'h843a;
    \table [13] = 16'h8496;
    \table [14] = 16'h84f2;
    \table [15] = 16'h854e;
    \table [16] = 16'h85ab;
    \table [17] = 16'h8608;
    \table [18] = 16'h8665;
    \table [19] = 16'h86c2;
    \table [20] = 16'h871f;
    \table [21] = 16'h877d;
    \table [22] = 16'h87db;
    \table [23] = 16'h883a;
    \table [24] = 16'h8898;
    \table [25] = 16'h88f7;
    \table [26] = 16'h8956;
    \table [27] = 16'h89b5;
    \table [28] = 16'h8a15;
    \table [29] = 16'h8a75;
    \table [30] = 16'h8ad5;
    \table [31] = 16'h8b35;
    \table [32] = 16'h8b96;
    \table [33] = 16'h8bf7;
    \table [34] = 16'h8c58;
    \table [35] = 16'h8cb9;
    \table [36] = 16'h8d1b;
    \table [37] = 16'h8d7d;
    \table [38] = 16'h8ddf;
    \table [39] = 16'h8e41;
    \table [40] = 16'h8ea4;
    \table [41] = 16'h8f07;
    \table [42] = 16'h8f6b;
    \table [43] = 16'h8fce;
    \table [44] = 16'h9032;
    \table [45] = 16'h9096;
    \table [46] = 16'h90fa;
    \table [47] = 16'h915f;
    \table [48] = 16'h91c4;
    \table [49] = 16'h9229;
    \table [50] = 16'h928e;
    \table [51] = 16'h92f4;
    \table [52] = 16'h935a;
    \table [53] = 16'h93c0;
    \table [54] = 16'h9427;
    \table [55] = 16'h948e;
    \table [56] = 16'h94f5;
    \table [57] = 16'h955c;
    \table [58] = 16'h95c4;
    \table [59] = 16'h962c;
    \table [60] = 16'h9694;
    \table [61] = 16'h96fd;
    \table [62] = 16'h9765;
    \table [63] = 16'h97cf;
    \table [64] = 16'h9838;
    \table [65] = 16'h98a2;
    \table [66] = 16'h990c;
    \table [67] = 16'h9976;
    \table [68] = 16'h99e0;
    \table [69] = 16'h9a4b;
    \table [70] = 16'h9ab6;
    \table [71] = 16'h9b22;
    \table [72] = 16'h9b8d;
    \table [73] = 16'h9bf9;
    \table [74] = 16'h9c65;
    \table [75] = 16'h9cd2;
    \table [76] = 16'h9d3f;
    \table [77] = 16'h9dac;
    \table [78] = 16'h9e19;
    \table [79] = 16'h9e87;
    \table [80] = 16'h9ef5;
    \table [81] = 16'h9f64;
    \table [82] = 16'h9fd2;
    \table [83] = 16'ha041;
    \table [84] = 16'ha0b0;
    \table [85] = 16'ha120;
    \table [86] = 16'ha190;
    \table [87] = 16'ha200;
    \table [88] = 16'ha270;
    \table [89] = 16'ha2e1;
    \table [90] = 16'ha352;
    \table [91] = 16'ha3c3;
    \table [92] = 16'ha435;
    \table [93] = 16'ha4a7;
    \table [94] = 16'ha519;
    \table [95] = 16'ha58c;
    \table [96] = 16'ha5ff;
    \table [97] = 16'ha672;
    \table [98] = 16'ha6e6;
    \table [99] = 16'ha759;
    \table [100] = 16'ha7ce;
    \table [101] = 16'ha842;
    \table [102] = 16'ha8b7;
    \table [103] = 16'ha92c;
    \table [104] = 16'ha9a1;
    \table [105] = 16'haa17;
    \table [106] = 16'haa8d;
    \table [107] = 16'hab04;
    \table [108] = 16'hab7a;
    \table [109] = 16'habf1;
    \table [110] = 16'hac69;
    \table [111] = 16'hace0;
    \table [112] = 16'had58;
    \table [113] = 16'hadd1;
    \table [114] = 16'hae49;
    \table [115] = 16'haec2;
    \table [116] = 16'haf3b;
    \table [117] = 16'hafb5;
    \table [118] = 16'hb02f;
    \table [119] = 16'hb0a9;
    \table [120] = 16'hb124;
    \table [121] = 16'hb19f;
    \table [122] = 16'hb21a;
    \table [123] = 16'hb296;
    \table [124] = 16'hb312;
    \table [125] = 16'hb38e;
    \table [126] = 16'hb40b;
    \table [127] = 16'hb488;
    \table [128] = 16'hb505;
    \table [129] = 16'hb583;
    \table [130] = 16'hb601;
    \table [131] = 16'hb67f;
    \table [132] = 16'hb6fe;
    \table [133] = 16'hb77d;
    \table [134] = 16'hb7fc;
    \table [135] = 16'hb87c;
    \table [136] = 16'hb8fc;
    \table [137] = 16'hb97c;
    \table [138] = 16'hb9fd;
    \table [139] = 16'hba7e;
    \table [140] = 16'hbaff;
    \table [141] = 16'hbb81;
    \table [142] = 16'hbc03;
    \table [143] = 16'hbc86;
    \table [144] = 16'hbd09;
    \table [145] = 16'hbd8c;
    \table [146] = 16'hbe0f;
    \table [147] = 16'hbe93;
    \table [148] = 16'hbf18;
    \table [149] = 16'hbf9c;
    \table [150] = 16'hc021;
    \table [151] = 16'hc0a7;
    \table [152] = 16'hc12c;
    \table [153] = 16'hc1b2;
    \table [154] = 16'hc239;
    \table [155] = 16'hc2c0;
    \table [156] = 16'hc347;
    \table [157] = 16'hc3ce;
    \table [158] = 16'hc456;
    \table [159] = 16'hc4df;
    \table [160] = 16'hc567;
    \table [161] = 16'hc5f0;
    \table [162] = 16'hc67a;
    \table [163] = 16'hc703;
    \table [164] = 16'hc78d;
    \table [165] = 16'hc818;
    \table [166] = 16'hc8a3;
    \table [167] = 16'hc92e;
    \table [168] = 16'hc9ba;
    \table [169] = 16'hca46;
    \table [170] = 16'hcad2;
    \table [171] = 16'hcb5f;
    \table [172] = 16'hcbec;
    \table [173] = 16'hcc7a;
    \table [174] = 16'hcd08;
    \table [175] = 16'hcd96;
    \table [176] = 16'hce25;
    \table [177] = 16'hceb4;
    \table [178] = 16'hcf43;
    \table [179] = 16'hcfd3;
    \table [180] = 16'hd063;
    \table [181] = 16'hd0f4;
    \table [182] = 16'hd185;
    \table [183] = 16'hd216;
    \table [184] = 16'hd2a8;
    \table [185] = 16'hd33a;
    \table [186] = 16'hd3cd;
    \table [187] = 16'hd460;
    \table [188] = 16'hd4f3;
    \table [189] = 16'hd587;
    \table [190] = 16'hd61b;
    \table [191] = 16'hd6b0;
    \table [192] = 16'hd745;
    \table [193] = 16'hd7da;
    \table [194] = 16'hd870;
    \table [195] = 16'hd906;
    \table [196] = 16'hd99d;
    \table [197] = 16'hda34;
    \table [198] = 16'hdacc;
    \table [199] = 16'hdb63;
    \table [200] = 16'hdbfc;
    \table [201] = 16'hdc94;
    \table [202] = 16'hdd2e;
    \table [203] = 16'hddc7;
    \table [204] = 16'hde61;
    \table [205] = 16'hdefb;
    \table [206] = 16'hdf96;
    \table [207] = 16'he031;
    \table [208] = 16'he0cd;
    \table [209] = 16'he169;
    \table [210] = 16'he205;
    \table [211] = 16'he2a2;
    \table [212] = 16'he340;
    \table [213] = 16'he3dd;
    \table [214] = 16'he47b;
    \table [215] = 16'he51a;
    \table [216] = 16'he5b9;
    \table [217] = 16'he658;
    \table [218] = 16'he6f8;
    \table [219] = 16'he799;
    \table [220] = 16'he839;
    \table [221] = 16'he8db;
    \table [222] = 16'he97c;
    \table [223] = 16'hea1e;
    \table [224] = 16'heac1;
    \table [225] = 16'heb64;
    \table [226] = 16'hec07;
    \table [227] = 16'hecab;
    \table [228] = 16'hed4f;
    \table [229] = 16'hedf4;
    \table [230] = 16'hee99;
    \table [231] = 16'hef3f;
    \table [232] = 16'hefe5;
    \table [233] = 16'hf08b;
    \table [234] = 16'hf132;
    \table [235] = 16'hf1da;
    \table [236] = 16'hf281;
    \table [237] = 16'hf32a;
    \table [238] = 16'hf3d3;
    \table [239] = 16'hf47c;
    \table [240] = 16'hf525;
    \table [241] = 16'hf5d0;
    \table [242] = 16'hf67a;
    \table [243] = 16'hf725;
    \table [244] = 16'hf7d1;
    \table [245] = 16'hf87d;
    \table [246] = 16'hf929;
    \table [247] = 16'hf9d6;
    \table [248] = 16'hfa84;
    \table [249] = 16'hfb32;
    \table [250] = 16'hfbe0;
    \table [251] = 16'hfc8f;
    \table [252] = 16'hfd3e;
    \table [253] = 16'hfdee;
    \table [254] = 16'hfe9e;
    \table [255] = 16'hff4f;
  end
  reg [15:0] _0_;
  always @(posedge clk) begin
    _0_ <= \table [\$signal$24 [7:0]];
  end
  assign port__data = _0_;
  reg [31:0] tiles [15:0];
  always @(posedge clk) begin
    if (fill)
      tiles[{ fill_bank, fill_index }] <= logits__payload[31:0];
  end
  reg [31:0] _1_;
  always @(posedge clk) begin
    _1_ <= tiles[{ \$signal , index }];
  end
  assign read__data = _1_;
  assign empty = ~ \$17 ;
  assign \$19  = \$18  + \$signal$45 ;
  assign \$20  = ! sweep_state;
  assign \$21  = sweep_state == 1'h1;
  assign \$22  = sweep_state == 2'h2;
  assign \$23  = sweep_state == 2'h3;
  assign \$24  = fill_index + 1'h1;
  assign \$25  = ~ fill_bank;
  assign \$109  = \$signal$45  * 5'h10;
  assign \$26  = read__data >> \$109 ;
  assign \$27  = $signed(\$12 [9:0]) > $signed(6'h11);
  assign \$28  = \$27  ? 10'h011 : \$12 [9:0];
  assign \$29  = scaled[32:17] + up;
  assign \$30  = total + power;
  assign \$31  = winner0 == index5;
  assign \$32  = winner1 == index5;
  assign \$33  = full >> \$signal ;
  assign \$34  = index + 1'h1;
  assign \$35  = \final  ? 4'h0 : \$34 ;
  assign \$36  = index + 1'h1;
  assign \$37  = empty & winners__ready;
  assign \$38  = \$signal$45  + 1'h1;
  assign \$40  = \$signal$45  + 1'h1;
  assign \$41  = \$39  == \$40 ;
  assign \$42  = ~ \$signal ;
  always @(posedge clk)
    fill_index <= \$43 ;
  always @(posedge clk)
    full <= \$44 ;
  always @(posedge clk)
    token0 <= \$45 ;
  always @(posedge clk)
    token1 <= \$46 ;
  always @(posedge clk)
    count0 <= \$47 ;
  always @(posedge clk)
    count1 <= \$48 ;
  always @(posedge clk)
    last0 <= \$49 ;
  always @(posedge clk)
    last1 <= \$50 ;
  always @(posedge clk)
    fill_bank <= \$51 ;
  always @(posedge clk)
    \$signal$24  <= \$52 ;
  always @(posedge clk)
    \$signal$57  <= \$53 ;
  always @(posedge clk)
    index2 <= \$54 ;
  always @(posedge clk)
    \$signal$21  <= \$55 ;
  always @(posedge clk)
    added <= \$56 ;
  always @(posedge clk)
    held0 <= \$57 ;
  always @(posedge clk)
    best0 <= \$58 ;
  always @(posedge clk)
    winner0 <= \$59 ;
  always @(posedge clk)
    held1 <= \$60 ;
  always @(posedge clk)
    best1 <= \$61 ;
  always @(posedge clk)
    winner1 <= \$62 ;
  always @(posedge clk)
    summed <= \$63 ;
  always @(posedge clk)
    index3 <= \$64 ;
  always @(posedge clk)
    index4 <= \$65 ;
  always @(posedge clk)
    index5 <= \$66 ;
  always @(posedge clk)
    \$signal$62  <= \$67 ;
  always @(posedge clk)
    \$signal$33  <= \$68 ;
  always @(posedge clk)
    entry <= \$69 ;
  always @(posedge clk)
    power <= \$70 ;
  always @(posedge clk)
    total <= \$71 ;
  always @(posedge clk)
    share0 <= \$72 ;
  always @(posedge clk)
    share1 <= \$73 ;
  always @(posedge clk)
    \$signal$45  <= \$74 ;
  always @(posedge clk)
    index <= \$75 ;
  always @(posedge clk)
    sweep_state <= \$76 ;
  always @(posedge clk)
    \$signal  <= \$77 ;
  assign \$1  = full >> fill_bank;
  assign logits__ready = ~ \$1 ;
  assign fill = logits__valid & logits__ready;
  assign \final  = \$2  == index;
  assign \$3  = ~ held0;
  assign \$4  = $signed(\$signal$24 ) > $signed(best0);
  assign \$5  = \$3  | \$4 ;
  assign \$6  = ~ held1;
  assign \$7  = $signed(\$signal$24 ) > $signed(best1);
  assign \$8  = \$6  | \$7 ;
  assign \$9  = $signed(best0) + $signed(9'h0ff);
  assign \$12  = $signed(\$10 [8:0]) - $signed(\$11 );
  assign scaled = { entry, 17'h00000 } >> \$signal$33 ;
  assign \$13  = | scaled[15:0];
  assign \$14  = \$13  | scaled[17];
  assign up = scaled[16] & \$14 ;
  assign \$15  = | added;
  assign \$16  = | summed;
  assign \$17  = \$15  | \$16 ;
  \gate.scores  scores (
    .clk(clk),
    .routes__payload(routes__payload),
    .routes__ready(routes__ready),
    .routes__valid(routes__valid),
    .rst(rst),
    .winners__payload(winners__payload),
    .winners__ready(winners__ready),
    .winners__valid(winners__valid)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (\$signal )
      1'h0:
          \$18  = token0;
      1'h1:
          \$18  = token1;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (\$signal )
      1'h0:
          \$39  = count0;
      1'h1:
          \$39  = count1;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    beats = 2'h0;
    if (\$signal$21 [1]) begin
      beats[0] = \$5 ;
      beats[1] = \$8 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$signal$51  = 1'h0;
    casez (sweep_state)
      2'h0:
          /* empty */;
      2'h1:
          \$signal$51  = 1'h1;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$signal$52  = 1'h0;
    casez (sweep_state)
      2'h0:
          /* empty */;
      2'h1:
          /* empty */;
      2'h2:
          \$signal$52  = 1'h1;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    winners__valid = 1'h0;
    (* full_case = 32'd1 *)
    casez (sweep_state)
      2'h0:
          /* empty */;
      2'h1:
          /* empty */;
      2'h2:
          /* empty */;
      2'h3:
          winners__valid = empty;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$43  = fill_index;
    if (fill) begin
      \$43  = \$24 [2:0];
      if (logits__payload[32]) begin
        \$43  = 3'h0;
      end
    end
    if (rst) begin
      \$43  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$44  = full;
    if (fill) begin
      if (logits__payload[32]) begin
        (* full_case = 32'd1 *)
        casez (fill_bank)
          1'h0:
              \$44 [0] = 1'h1;
          1'h1:
              \$44 [1] = 1'h1;
        endcase
      end
    end
    (* full_case = 32'd1 *)
    casez (sweep_state)
      2'h0:
          /* empty */;
      2'h1:
          /* empty */;
      2'h2:
          /* empty */;
      2'h3:
          if (\$37 ) begin
            if (\$41 ) begin
              (* full_case = 32'd1 *)
              casez (\$signal )
                1'h0:
                    \$44 [0] = 1'h0;
                1'h1:
                    \$44 [1] = 1'h0;
              endcase
            end
          end
    endcase
    if (rst) begin
      \$44  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$45  = token0;
    if (fill) begin
      if (logits__payload[32]) begin
        casez (fill_bank)
          1'h0:
              \$45  = logits__payload[40:33];
        endcase
      end
    end
    if (rst) begin
      \$45  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$46  = token1;
    if (fill) begin
      if (logits__payload[32]) begin
        (* full_case = 32'd1 *)
        casez (fill_bank)
          1'h0:
              /* empty */;
          1'h1:
              \$46  = logits__payload[40:33];
        endcase
      end
    end
    if (rst) begin
      \$46  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$47  = count0;
    if (fill) begin
      if (logits__payload[32]) begin
        casez (fill_bank)
          1'h0:
              \$47  = logits__payload[42:41];
        endcase
      end
    end
    if (rst) begin
      \$47  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$48  = count1;
    if (fill) begin
      if (logits__payload[32]) begin
        (* full_case = 32'd1 *)
        casez (fill_bank)
          1'h0:
              /* empty */;
          1'h1:
              \$48  = logits__payload[42:41];
        endcase
      end
    end
    if (rst) begin
      \$48  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$49  = last0;
    if (fill) begin
      if (logits__payload[32]) begin
        casez (fill_bank)
          1'h0:
              \$49  = fill_index;
        endcase
      end
    end
    if (rst) begin
      \$49  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$50  = last1;
    if (fill) begin
      if (logits__payload[32]) begin
        (* full_case = 32'd1 *)
        casez (fill_bank)
          1'h0:
              /* empty */;
          1'h1:
              \$50  = fill_index;
        endcase
      end
    end
    if (rst) begin
      \$50  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$51  = fill_bank;
    if (fill) begin
      if (logits__payload[32]) begin
        \$51  = \$25 ;
      end
    end
    if (rst) begin
      \$51  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$52  = \$26 ;
    if (rst) begin
      \$52  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$53  = index;
    if (rst) begin
      \$53  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$54  = \$signal$57 ;
    if (rst) begin
      \$54  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$55  = { \$signal$21 [0], \$signal$51  };
    if (rst) begin
      \$55  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$56  = { added[0], \$signal$52  };
    if (rst) begin
      \$56  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$57  = held0;
    if (\$signal$21 [1]) begin
      if (beats[0]) begin
        \$57  = 1'h1;
      end
    end
    (* full_case = 32'd1 *)
    casez (sweep_state)
      2'h0:
          \$57  = 1'h0;
      2'h1:
          /* empty */;
      2'h2:
          /* empty */;
      2'h3:
          if (\$37 ) begin
            \$57  = 1'h0;
          end
    endcase
    if (rst) begin
      \$57  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$58  = best0;
    if (\$signal$21 [1]) begin
      if (beats[0]) begin
        \$58  = \$signal$24 ;
      end
    end
    if (rst) begin
      \$58  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$59  = winner0;
    if (\$signal$21 [1]) begin
      if (beats[0]) begin
        \$59  = index2;
      end
    end
    if (rst) begin
      \$59  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$60  = held1;
    if (\$signal$21 [1]) begin
      if (beats[1]) begin
        \$60  = 1'h1;
      end
      if (beats[0]) begin
        \$60  = held0;
      end
    end
    (* full_case = 32'd1 *)
    casez (sweep_state)
      2'h0:
          \$60  = 1'h0;
      2'h1:
          /* empty */;
      2'h2:
          /* empty */;
      2'h3:
          if (\$37 ) begin
            \$60  = 1'h0;
          end
    endcase
    if (rst) begin
      \$60  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$61  = best1;
    if (\$signal$21 [1]) begin
      if (beats[1]) begin
        \$61  = \$signal$24 ;
      end
      if (beats[0]) begin
        \$61  = best0;
      end
    end
    if (rst) begin
      \$61  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$62  = winner1;
    if (\$signal$21 [1]) begin
      if (beats[1]) begin
        \$62  = index2;
      end
      if (beats[0]) begin
        \$62  = winner0;
      end
    end
    if (rst) begin
      \$62  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$63  = { summed[1:0], added[1] };
    if (rst) begin
      \$63  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$64  = index2;
    if (rst) begin
      \$64  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$65  = index3;
    if (rst) begin
      \$65  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$66  = index4;
    if (rst) begin
      \$66  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$67  = \$28 [4:0];
    if (rst) begin
      \$67  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$68  = \$signal$62 ;
    if (rst) begin
      \$68  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$69  = port__data;
    if (rst) begin
      \$69  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$70  = \$29 [15:0];
    if (rst) begin
      \$70  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$71  = total;
    if (summed[2]) begin
      \$71  = \$30 [18:0];
    end
    (* full_case = 32'd1 *)
    casez (sweep_state)
      2'h0:
          \$71  = 19'h00000;
      2'h1:
          /* empty */;
      2'h2:
          /* empty */;
      2'h3:
          if (\$37 ) begin
            \$71  = 19'h00000;
          end
    endcase
    if (rst) begin
      \$71  = 19'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$72  = share0;
    if (summed[2]) begin
      if (\$31 ) begin
        \$72  = power;
      end
    end
    if (rst) begin
      \$72  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$73  = share1;
    if (summed[2]) begin
      if (\$32 ) begin
        \$73  = power;
      end
    end
    if (rst) begin
      \$73  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$74  = \$signal$45 ;
    (* full_case = 32'd1 *)
    casez (sweep_state)
      2'h0:
          \$74  = 1'h0;
      2'h1:
          /* empty */;
      2'h2:
          /* empty */;
      2'h3:
          if (\$37 ) begin
            \$74  = \$38 [0];
          end
    endcase
    if (rst) begin
      \$74  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$75  = index;
    (* full_case = 32'd1 *)
    casez (sweep_state)
      2'h0:
          \$75  = 3'h0;
      2'h1:
          \$75  = \$35 [2:0];
      2'h2:
          \$75  = \$36 [2:0];
      2'h3:
          if (\$37 ) begin
            \$75  = 3'h0;
          end
    endcase
    if (rst) begin
      \$75  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$76  = sweep_state;
    (* full_case = 32'd1 *)
    casez (sweep_state)
      2'h0:
          if (\$33 ) begin
            \$76  = 2'h1;
          end
      2'h1:
          if (\final ) begin
            \$76  = 2'h2;
          end
      2'h2:
          if (\final ) begin
            \$76  = 2'h3;
          end
      2'h3:
          if (\$37 ) begin
            \$76  = 2'h1;
            if (\$41 ) begin
              \$76  = 2'h0;
            end
          end
    endcase
    if (rst) begin
      \$76  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$77  = \$signal ;
    (* full_case = 32'd1 *)
    casez (sweep_state)
      2'h0:
          /* empty */;
      2'h1:
          /* empty */;
      2'h2:
          /* empty */;
      2'h3:
          if (\$37 ) begin
            if (\$41 ) begin
              \$77  = \$42 ;
            end
          end
    endcase
    if (rst) begin
      \$77  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (\$signal )
      1'h0:
          \$2  = last0;
      1'h1:
          \$2  = last1;
    endcase
  end
  assign \$signature__addr  = { fill_bank, fill_index };
  assign \$signature__data  = logits__payload[31:0];
  assign \$signature__en  = fill;
  assign read__addr = { \$signal , index };
  assign port__addr = \$signal$24 [7:0];
  assign \$signal$29  = \$10 [8:0];
  assign distance = \$12 [9:0];
  assign \routes__payload$38  = routes__payload;
  assign \routes__ready$39  = routes__ready;
  assign \routes__valid$40  = routes__valid;
  assign \logits__payload.value  = logits__payload[31:0];
  assign \logits__payload.value[0]  = logits__payload[15:0];
  assign \logits__payload.value[1]  = logits__payload[31:16];
  assign \logits__payload.last  = logits__payload[32];
  assign \logits__payload.token  = logits__payload[40:33];
  assign \logits__payload.count  = logits__payload[42:41];
  assign \routes__payload.token  = routes__payload[7:0];
  assign \routes__payload.expert  = routes__payload[10:8];
  assign \routes__payload.score  = routes__payload[26:11];
  assign \$signature__data[0]  = logits__payload[15:0];
  assign \$signature__data[1]  = logits__payload[31:16];
  assign \routes__payload$38.token  = routes__payload[7:0];
  assign \routes__payload$38.expert  = routes__payload[10:8];
  assign \routes__payload$38.score  = routes__payload[26:11];
  assign \winners__payload.total  = winners__payload[18:0];
  assign \winners__payload.token  = winners__payload[26:19];
  assign \winners__payload.share  = winners__payload[58:27];
  assign \winners__payload.share[0]  = winners__payload[42:27];
  assign \winners__payload.share[1]  = winners__payload[58:43];
  assign \winners__payload.expert  = winners__payload[64:59];
  assign \winners__payload.expert[0]  = winners__payload[61:59];
  assign \winners__payload.expert[1]  = winners__payload[64:62];
  assign \read__data[0]  = read__data[15:0];
  assign \read__data[1]  = read__data[31:16];
  assign winners__payload[64:62] = winner1;
  assign winners__payload[61:59] = winner0;
  assign winners__payload[58:43] = share1;
  assign winners__payload[42:27] = share0;
  assign winners__payload[26:19] = \$19 [7:0];
  assign winners__payload[18:0] = total;
  assign \$10  = { \$9 [16], \$9 [16], \$9 [16], \$9 [16], \$9 [16], \$9 [16], \$9 [16], \$9 [16], \$9 [16:8] };
  assign \$11  = { \$signal$24 [15], \$signal$24 [15], \$signal$24 [15], \$signal$24 [15], \$signal$24 [15], \$signal$24 [15], \$signal$24 [15], \$signal$24 [15], \$signal$24 [15:8] };
endmodule

module \gate.scores (clk, rst, winners__payload, winners__valid, winners__ready, routes__valid, routes__payload, routes__ready);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire [19:0] \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire [1:0] \$13 ;
  wire \$14 ;
  reg \$15 ;
  reg [64:0] \$16 ;
  reg [18:0] \$17 ;
  reg \$18 ;
  reg [1:0] \$19 ;
  wire \$2 ;
  reg [15:0] \$20 ;
  reg [3:0] \$21 ;
  reg [26:0] \$22 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire [19:0] \$6 ;
  wire [20:0] \$7 ;
  wire \$8 ;
  wire [4:0] \$9 ;
  reg [18:0] \$like  = 19'h00000;
  reg \$signal  = 1'h0;
  input clk;
  wire clk;
  output [26:0] routes__payload;
  reg [26:0] routes__payload = 27'h0000000;
  wire [2:0] \routes__payload.expert ;
  wire [15:0] \routes__payload.score ;
  wire [7:0] \routes__payload.token ;
  input routes__ready;
  wire routes__ready;
  output routes__valid;
  reg routes__valid = 1'h0;
  input rst;
  wire rst;
  reg [15:0] score = 16'h0000;
  reg [1:0] scores_state = 2'h0;
  reg [3:0] step = 4'h0;
  reg [64:0] token = 65'h00000000000000000;
  wire [5:0] \token.expert ;
  wire [2:0] \token.expert[0] ;
  wire [2:0] \token.expert[1] ;
  wire [31:0] \token.share ;
  wire [15:0] \token.share[0] ;
  wire [15:0] \token.share[1] ;
  wire [7:0] \token.token ;
  wire [18:0] \token.total ;
  wire [20:0] trial;
  input [64:0] winners__payload;
  wire [64:0] winners__payload;
  wire [5:0] \winners__payload.expert ;
  wire [2:0] \winners__payload.expert[0] ;
  wire [2:0] \winners__payload.expert[1] ;
  wire [31:0] \winners__payload.share ;
  wire [15:0] \winners__payload.share[0] ;
  wire [15:0] \winners__payload.share[1] ;
  wire [7:0] \winners__payload.token ;
  wire [18:0] \winners__payload.total ;
  output winners__ready;
  reg winners__ready;
  input winners__valid;
  wire winners__valid;
  assign trial = \$1  - token[18:0];
  assign \$2  = ! scores_state;
  assign \$3  = scores_state == 1'h1;
  assign \$4  = scores_state == 2'h2;
  assign \$5  = $signed(trial) < $signed(1'h0);
  assign \$7  = \$5  ? { 1'h0, \$6  } : trial;
  assign \$8  = $signed(trial) >= $signed(1'h0);
  assign \$9  = step + 1'h1;
  assign \$10  = step == 4'hf;
  assign \$11  = ~ routes__valid;
  assign \$12  = \$11  | routes__ready;
  assign \$13  = \$signal  + 1'h1;
  assign \$14  = ~ \$signal ;
  always @(posedge clk)
    routes__valid <= \$15 ;
  always @(posedge clk)
    token <= \$16 ;
  always @(posedge clk)
    \$like  <= \$17 ;
  always @(posedge clk)
    \$signal  <= \$18 ;
  always @(posedge clk)
    scores_state <= \$19 ;
  always @(posedge clk)
    score <= \$20 ;
  always @(posedge clk)
    step <= \$21 ;
  always @(posedge clk)
    routes__payload <= \$22 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    winners__ready = 1'h0;
    casez (scores_state)
      2'h0:
          winners__ready = 1'h1;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$15  = routes__valid;
    if (routes__ready) begin
      \$15  = 1'h0;
    end
    casez (scores_state)
      2'h0:
          /* empty */;
      2'h1:
          /* empty */;
      2'h2:
          if (\$12 ) begin
            \$15  = 1'h1;
          end
    endcase
    if (rst) begin
      \$15  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$16  = token;
    casez (scores_state)
      2'h0:
          \$16  = winners__payload;
      2'h1:
          /* empty */;
      2'h2:
          if (\$12 ) begin
            \$16 [42:27] = token[58:43];
            \$16 [61:59] = token[64:62];
          end
    endcase
    if (rst) begin
      \$16  = 65'h00000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$17  = \$like ;
    casez (scores_state)
      2'h0:
          \$17  = { 3'h0, winners__payload[42:27] };
      2'h1:
          \$17  = \$7 [18:0];
      2'h2:
          if (\$12 ) begin
            if (\$14 ) begin
              \$17  = { 3'h0, token[58:43] };
            end
          end
    endcase
    if (rst) begin
      \$17  = 19'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$18  = \$signal ;
    casez (scores_state)
      2'h0:
          \$18  = 1'h0;
      2'h1:
          /* empty */;
      2'h2:
          if (\$12 ) begin
            \$18  = \$13 [0];
          end
    endcase
    if (rst) begin
      \$18  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$19  = scores_state;
    casez (scores_state)
      2'h0:
          if (winners__valid) begin
            \$19  = 2'h1;
          end
      2'h1:
          if (\$10 ) begin
            \$19  = 2'h2;
          end
      2'h2:
          if (\$12 ) begin
            \$19  = 2'h0;
            if (\$14 ) begin
              \$19  = 2'h1;
            end
          end
    endcase
    if (rst) begin
      \$19  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$20  = score;
    casez (scores_state)
      2'h0:
          /* empty */;
      2'h1:
          \$20  = { score[14:0], \$8  };
    endcase
    if (rst) begin
      \$20  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$21  = step;
    casez (scores_state)
      2'h0:
          /* empty */;
      2'h1:
          \$21  = \$9 [3:0];
    endcase
    if (rst) begin
      \$21  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$22  = routes__payload;
    casez (scores_state)
      2'h0:
          /* empty */;
      2'h1:
          /* empty */;
      2'h2:
          if (\$12 ) begin
            \$22 [7:0] = token[26:19];
            \$22 [10:8] = token[61:59];
            \$22 [26:11] = score;
          end
    endcase
    if (rst) begin
      \$22  = 27'h0000000;
    end
  end
  assign \token.total  = token[18:0];
  assign \token.token  = token[26:19];
  assign \token.share  = token[58:27];
  assign \token.share[0]  = token[42:27];
  assign \token.share[1]  = token[58:43];
  assign \token.expert  = token[64:59];
  assign \token.expert[0]  = token[61:59];
  assign \token.expert[1]  = token[64:62];
  assign \winners__payload.total  = winners__payload[18:0];
  assign \winners__payload.token  = winners__payload[26:19];
  assign \winners__payload.share  = winners__payload[58:27];
  assign \winners__payload.share[0]  = winners__payload[42:27];
  assign \winners__payload.share[1]  = winners__payload[58:43];
  assign \winners__payload.expert  = winners__payload[64:59];
  assign \winners__payload.expert[0]  = winners__payload[61:59];
  assign \winners__payload.expert[1]  = winners__payload[64:62];
  assign \routes__payload.token  = routes__payload[7:0];
  assign \routes__payload.expert  = routes__payload[10:8];
  assign \routes__payload.score  = routes__payload[26:11];
  assign \$1  = { \$like , 1'h0 };
  assign \$6  = { \$like , 1'h0 };
endmodule
