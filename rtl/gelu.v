module gelu(pre__valid, act__ready, clk, rst, pre__ready, act__payload, act__valid, pre__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire [15:0] \$10 ;
  wire [15:0] \$11 ;
  wire [6:0] \$12 ;
  wire [6:0] \$13 ;
  wire \$14 ;
  wire [14:0] \$15 ;
  wire [15:0] \$16 ;
  wire [16:0] \$17 ;
  wire \$18 ;
  wire [14:0] \$19 ;
  wire [14:0] \$2 ;
  wire [15:0] \$20 ;
  wire [16:0] \$21 ;
  reg [5:0] \$22 ;
  reg [15:0] \$23 ;
  reg [15:0] \$24 ;
  reg [15:0] \$25 ;
  reg [15:0] \$26 ;
  reg [15:0] \$27 ;
  reg [15:0] \$28 ;
  reg \$29 ;
  wire \$3 ;
  reg \$30 ;
  reg \$31 ;
  reg \$32 ;
  reg \$33 ;
  reg \$34 ;
  reg [3:0] \$35 ;
  reg [3:0] \$36 ;
  reg [3:0] \$37 ;
  reg [15:0] \$38 ;
  reg [15:0] \$39 ;
  wire [15:0] \$4 ;
  reg [15:0] \$40 ;
  reg [15:0] \$41 ;
  reg [15:0] \$42 ;
  reg [15:0] \$43 ;
  reg [9:0] \$44 ;
  reg [15:0] \$45 ;
  reg [15:0] \$46 ;
  reg [15:0] \$47 ;
  reg [15:0] \$48 ;
  reg [15:0] \$49 ;
  wire [15:0] \$5 ;
  reg [15:0] \$50 ;
  reg [15:0] \$51 ;
  reg [9:0] \$52 ;
  reg [15:0] \$53 ;
  wire [15:0] \$6 ;
  wire [14:0] \$7 ;
  wire \$8 ;
  wire [15:0] \$9 ;
  output [47:0] act__payload;
  wire [47:0] act__payload;
  wire [15:0] \act__payload.tag ;
  wire [31:0] \act__payload.value ;
  wire [15:0] \act__payload.value[0] ;
  wire [15:0] \act__payload.value[1] ;
  input act__ready;
  wire act__ready;
  output act__valid;
  wire act__valid;
  wire advance;
  wire \advance$16 ;
  wire \advance$30 ;
  input clk;
  wire clk;
  reg enable0 = 1'h0;
  reg enable1 = 1'h0;
  reg enable2 = 1'h0;
  reg enable3 = 1'h0;
  reg enable4 = 1'h0;
  reg enable5 = 1'h0;
  (* init = 16'h0000 *)
  wire [15:0] g0;
  (* init = 16'h0000 *)
  wire [15:0] g1;
  wire [14:0] index0;
  wire [14:0] index1;
  wire [14:0] magnitude0;
  wire [14:0] magnitude1;
  wire narrow;
  wire \narrow$34 ;
  (* init = 10'h000 *)
  wire [9:0] place0;
  (* init = 10'h000 *)
  wire [9:0] place1;
  input [52:0] pre__payload;
  wire [52:0] pre__payload;
  wire \pre__payload.enable ;
  wire [3:0] \pre__payload.out_shift ;
  wire [15:0] \pre__payload.tag ;
  wire [31:0] \pre__payload.value ;
  wire [15:0] \pre__payload.value[0] ;
  wire [15:0] \pre__payload.value[1] ;
  output pre__ready;
  wire pre__ready;
  input pre__valid;
  wire pre__valid;
  reg [9:0] read__addr = 10'h000;
  reg [9:0] \read__addr$28  = 10'h000;
  wire [5:0] read__data;
  wire [5:0] \read__data$60 ;
  wire read__en;
  wire \read__en$27 ;
  wire [15:0] result;
  wire [15:0] \result$36 ;
  input rst;
  wire rst;
  reg [3:0] shift = 4'h0;
  (* init = 4'h0 *)
  wire [3:0] \shift$33 ;
  reg [3:0] shift0 = 4'h0;
  reg [3:0] shift1 = 4'h0;
  (* init = 4'h0 *)
  wire [3:0] shift2;
  reg [15:0] tag0 = 16'h0000;
  reg [15:0] tag1 = 16'h0000;
  reg [15:0] tag2 = 16'h0000;
  reg [15:0] tag3 = 16'h0000;
  reg [15:0] tag4 = 16'h0000;
  reg [15:0] tag5 = 16'h0000;
  reg [5:0] valid = 6'h00;
  reg [15:0] value = 16'h0000;
  reg [15:0] \value$31  = 16'h0000;
  reg [15:0] value0_0 = 16'h0000;
  reg [15:0] value0_1 = 16'h0000;
  reg [15:0] value0_2 = 16'h0000;
  reg [15:0] value0_3 = 16'h0000;
  reg [15:0] value0_4 = 16'h0000;
  reg [15:0] value0_5 = 16'h0000;
  reg [15:0] value1_0 = 16'h0000;
  reg [15:0] value1_1 = 16'h0000;
  reg [15:0] value1_2 = 16'h0000;
  reg [15:0] value1_3 = 16'h0000;
  reg [15:0] value1_4 = 16'h0000;
  reg [15:0] value1_5 = 16'h0000;
  reg [5:0] \table  [829:0];
  initial begin
    \table [0] = 6'h00;
    \table [1] = 6'h00;
    \table [2] = 6'h01;
    \table [3] = 6'h01;
    \table [4] = 6'h02;
    \table [5] = 6'h02;
    \table [6] = 6'h03;
    \table [7] = 6'h03;
    \table [8] = 6'h04;
    \table [9] = 6'h04;
    \table [10] = 6'h05;
    \table [11] = 6'h05;
    \table [12] = 6'h06;
    \table [13] = 6'h06;
    \table [14] = 6'h07;
    \table [15] = 6'h07;
    \table [16] = 6'h08;
    \table [17] = 6'h08;
    \table [18] = 6'h08;
    \table [19] = 6'h09;
    \table [20] = 6'h09;
    \table [21] = 6'h0a;
    \table [22] = 6'h0a;
    \table [23] = 6'h0b;
    \table [24] = 6'h0b;
    \table [25] = 6'h0c;
    \table [26] = 6'h0c;
    \table [27] = 6'h0c;
    \table [28] = 6'h0d;
    \table [29] = 6'h0d;
    \table [30] = 6'h0e;
    \table [31] = 6'h0e;
    \table [32] = 6'h0e;
    \table [33] = 6'h0f;
    \table [34] = 6'h0f;
    \table [35] = 6'h10;
    \table [36] = 6'h10;
    \table [37] = 6'h10;
    \table [38] = 6'h11;
    \table [39] = 6'h11;
    \table [40] = 6'h12;
    \table [41] = 6'h12;
    \table [42] = 6'h12;
    \table [43] = 6'h13;
    \table [44] = 6'h13;
    \table [45] = 6'h13;
    \table [46] = 6'h14;
    \table [47] = 6'h14;
    \table [48] = 6'h14;
    \table [49] = 6'h15;
    \table [50] = 6'h15;
    \table [51] = 6'h15;
    \table [52] = 6'h16;
    \table [53] = 6'h16;
    \table [54] = 6'h16;
    \table [55] = 6'h17;
    \table [56] = 6'h17;
    \table [57] = 6'h17;
    \table [58] = 6'h18;
    \table [59] = 6'h18;
    \table [60] = 6'h18;
    \table [61] = 6'h19;
    \table [62] = 6'h19;
    \table [63] = 6'h19;
    \table [64] = 6'h1a;
    \table [65] = 6'h1a;
    \table [66] = 6'h1a;
    \table [67] = 6'h1b;
    \table [68] = 6'h1b;
    \table [69] = 6'h1b;
    \table [70] = 6'h1b;
    \table [71] = 6'h1c;
    \table [72] = 6'h1c;
    \table [73] = 6'h1c;
    \table [74] = 6'h1d;
    \table [75] = 6'h1d;
    \table [76] = 6'h1d;
    \table [77] = 6'h1d;
    \table [78] = 6'h1e;
    \table [79] = 6'h1e;
    \table [80] = 6'h1e;
    \table [81] = 6'h1e;
    \table [82] = 6'h1f;
    \table [83] = 6'h1f;
    \table [84] = 6'h1f;
    \table [85] = 6'h1f;
    \table [86] = 6'h20;
    \table [87] = 6'h20;
    \table [88] = 6'h20;
    \table [89] = 6'h20;
    \table [90] = 6'h21;
    \table [91] = 6'h21;
    \table [92] = 6'h21;
    \table [93] = 6'h21;
    \table [94] = 6'h22;
    \table [95] = 6'h22;
    \table [96] = 6'h22;
    \table [97] = 6'h22;
    \table [98] = 6'h22;
    \table [99] = 6'h23;
    \table [100] = 6'h23;
    \table [101] = 6'h23;
    \table [102] = 6'h23;
    \table [103] = 6'h23;
    \table [104] = 6'h24;
    \table [105] = 6'h24;
    \table [106] = 6'h24;
    \table [107] = 6'h24;
    \table [108] = 6'h24;
    \table [109] = 6'h25;
    \table [110] = 6'h25;
    \table [111] = 6'h25;
    \table [112] = 6'h25;
    \table [113] = 6'h25;
    \table [114] = 6'h25;
    \table [115] = 6'h26;
    \table [116] = 6'h26;
    \table [117] = 6'h26;
    \table [118] = 6'h26;
    \table [119] = 6'h26;
    \table [120] = 6'h26;
    \table [121] = 6'h27;
    \table [122] = 6'h27;
    \table [123] = 6'h27;
    \table [124] = 6'h27;
    \table [125] = 6'h27;
    \table [126] = 6'h27;
    \table [127] = 6'h27;
    \table [128] = 6'h27;
    \table [129] = 6'h28;
    \table [130] = 6'h28;
    \table [131] = 6'h28;
    \table [132] = 6'h28;
    \table [133] = 6'h28;
    \table [134] = 6'h28;
    \table [135] = 6'h28;
    \table [136] = 6'h28;
    \table [137] = 6'h29;
    \table [138] = 6'h29;
    \table [139] = 6'h29;
    \table [140] = 6'h29;
    \table [141] = 6'h29;
    \table [142] = 6'h29;
    \table [143] = 6'h29;
    \table [144] = 6'h29;
    \table [145] = 6'h29;
    \table [146] = 6'h29;
    \table [147] = 6'h2a;
    \table [148] = 6'h2a;
    \table [149] = 6'h2a;
    \table [150] = 6'h2a;
    \table [151] = 6'h2a;
    \table [152] = 6'h2a;
    \table [153] = 6'h2a;
    \table [154] = 6'h2a;
    \table [155] = 6'h2a;
    \table [156] = 6'h2a;
    \table [157] = 6'h2a;
    \table [158] = 6'h2a;
    \table [159] = 6'h2a;
    \table [160] = 6'h2b;
    \table [161] = 6'h2b;
    \table [162] = 6'h2b;
    \table [163] = 6'h2b;
    \table [164] = 6'h2b;
    \table [165] = 6'h2b;
    \table [166] = 6'h2b;
    \table [167] = 6'h2b;
    \table [168] = 6'h2b;
    \table [169] = 6'h2b;
    \table [170] = 6'h2b;
    \table [171] = 6'h2b;
    \table [172] = 6'h2b;
    \table [173] = 6'h2b;
    \table [174] = 6'h2b;
    \table [175] = 6'h2b;
    \table [176] = 6'h2b;
    \table [177] = 6'h2b;
    \table [178] = 6'h2b;
    \table [179] = 6'h2b;
    \table [180] = 6'h2b;
    \table [181] = 6'h2b;
    \table [182] = 6'h2b;
    \table [183] = 6'h2b;
    \table [184] = 6'h2b;
    \table [185] = 6'h2b;
    \table [186] = 6'h2b;
    \table [187] = 6'h2b;
    \table [188] = 6'h2b;
    \table [189] = 6'h2c;
    \table [190] = 6'h2c;
    \table [191] = 6'h2c;
    \table [192] = 6'h2c;
    \table [193] = 6'h2c;
    \table [194] = 6'h2c;
    \table [195] = 6'h2c;
    \table [196] = 6'h2c;
    \table [197] = 6'h2b;
    \table [198] = 6'h2b;
    \table [199] = 6'h2b;
    \table [200] = 6'h2b;
    \table [201] = 6'h2b;
    \table [202] = 6'h2b;
    \table [203] = 6'h2b;
    \table [204] = 6'h2b;
    \table [205] = 6'h2b;
    \table [206] = 6'h2b;
    \table [207] = 6'h2b;
    \table [208] = 6'h2b;
    \table [209] = 6'h2b;
    \table [210] = 6'h2b;
    \table [211] = 6'h2b;
    \table [212] = 6'h2b;
    \table [213] = 6'h2b;
    \table [214] = 6'h2b;
    \table [215] = 6'h2b;
    \table [216] = 6'h2b;
    \table [217] = 6'h2b;
    \table [218] = 6'h2b;
    \table [219] = 6'h2b;
    \table [220] = 6'h2b;
    \table [221] = 6'h2b;
    \table [222] = 6'h2b;
    \table [223] = 6'h2b;
    \table [224] = 6'h2b;
    \table [225] = 6'h2b;
    \table [226] = 6'h2b;
    \table [227] = 6'h2b;
    \table [228] = 6'h2b;
    \table [229] = 6'h2a;
    \table [230] = 6'h2a;
    \table [231] = 6'h2a;
    \table [232] = 6'h2a;
    \table [233] = 6'h2a;
    \table [234] = 6'h2a;
    \table [235] = 6'h2a;
    \table [236] = 6'h2a;
    \table [237] = 6'h2a;
    \table [238] = 6'h2a;
    \table [239] = 6'h2a;
    \table [240] = 6'h2a;
    \table [241] = 6'h2a;
    \table [242] = 6'h2a;
    \table [243] = 6'h2a;
    \table [244] = 6'h2a;
    \table [245] = 6'h29;
    \table [246] = 6'h29;
    \table [247] = 6'h29;
    \table [248] = 6'h29;
    \table [249] = 6'h29;
    \table [250] = 6'h29;
    \table [251] = 6'h29;
    \table [252] = 6'h29;
    \table [253] = 6'h29;
    \table [254] = 6'h29;
    \table [255] = 6'h29;
    \table [256] = 6'h29;
    \table [257] = 6'h29;
    \table [258] = 6'h28;
    \table [259] = 6'h28;
    \table [260] = 6'h28;
    \table [261] = 6'h28;
    \table [262] = 6'h28;
    \table [263] = 6'h28;
    \table [264] = 6'h28;
    \table [265] = 6'h28;
    \table [266] = 6'h28;
    \table [267] = 6'h28;
    \table [268] = 6'h28;
    \table [269] = 6'h27;
    \table [270] = 6'h27;
    \table [271] = 6'h27;
    \table [272] = 6'h27;
    \table [273] = 6'h27;
    \table [274] = 6'h27;
    \table [275] = 6'h27;
    \table [276] = 6'h27;
    \table [277] = 6'h27;
    \table [278] = 6'h27;
    \table [279] = 6'h26;
    \table [280] = 6'h26;
    \table [281] = 6'h26;
    \table [282] = 6'h26;
    \table [283] = 6'h26;
    \table [284] = 6'h26;
    \table [285] = 6'h26;
    \table [286] = 6'h26;
    \table [287] = 6'h26;
    \table [288] = 6'h26;
    \table [289] = 6'h25;
    \table [290] = 6'h25;
    \table [291] = 6'h25;
    \table [292] = 6'h25;
    \table [293] = 6'h25;
    \table [294] = 6'h25;
    \table [295] = 6'h25;
    \table [296] = 6'h25;
    \table [297] = 6'h25;
    \table [298] = 6'h24;
    \table [299] = 6'h24;
    \table [300] = 6'h24;
    \table [301] = 6'h24;
    \table [302] = 6'h24;
    \table [303] = 6'h24;
    \table [304] = 6'h24;
    \table [305] = 6'h24;
    \table [306] = 6'h23;
    \table [307] = 6'h23;
    \table [308] = 6'h23;
    \table [309] = 6'h23;
    \table [310] = 6'h23;
    \table [311] = 6'h23;
    \table [312] = 6'h23;
    \table [313] = 6'h23;
    \table [314] = 6'h23;
    \table [315] = 6'h22;
    \table [316] = 6'h22;
    \table [317] = 6'h22;
    \table [318] = 6'h22;
    \table [319] = 6'h22;
    \table [320] = 6'h22;
    \table [321] = 6'h22;
    \table [322] = 6'h22;
    \table [323] = 6'h21;
    \table [324] = 6'h21;
    \table [325] = 6'h21;
    \table [326] = 6'h21;
    \table [327] = 6'h21;
    \table [328] = 6'h21;
    \table [329] = 6'h21;
    \table [330] = 6'h21;
    \table [331] = 6'h20;
    \table [332] = 6'h20;
    \table [333] = 6'h20;
    \table [334] = 6'h20;
    \table [335] = 6'h20;
    \table [336] = 6'h20;
    \table [337] = 6'h20;
    \table [338] = 6'h20;
    \table [339] = 6'h1f;
    \table [340] = 6'h1f;
    \table [341] = 6'h1f;
    \table [342] = 6'h1f;
    \table [343] = 6'h1f;
    \table [344] = 6'h1f;
    \table [345] = 6'h1f;
    \table [346] = 6'h1f;
    \table [347] = 6'h1e;
    \table [348] = 6'h1e;
    \table [349] = 6'h1e;
    \table [350] = 6'h1e;
    \table [351] = 6'h1e;
    \table [352] = 6'h1e;
    \table [353] = 6'h1e;
    \table [354] = 6'h1e;
    \table [355] = 6'h1d;
    \table [356] = 6'h1d;
    \table [357] = 6'h1d;
    \table [358] = 6'h1d;
    \table [359] = 6'h1d;
    \table [360] = 6'h1d;
    \table [361] = 6'h1d;
    \table [362] = 6'h1c;
    \table [363] = 6'h1c;
    \table [364] = 6'h1c;
    \table [365] = 6'h1c;
    \table [366] = 6'h1c;
    \table [367] = 6'h1c;
    \table [368] = 6'h1c;
    \table [369] = 6'h1c;
    \table [370] = 6'h1b;
    \table [371] = 6'h1b;
    \table [372] = 6'h1b;
    \table [373] = 6'h1b;
    \table [374] = 6'h1b;
    \table [375] = 6'h1b;
    \table [376] = 6'h1b;
    \table [377] = 6'h1b;
    \table [378] = 6'h1a;
    \table [379] = 6'h1a;
    \table [380] = 6'h1a;
    \table [381] = 6'h1a;
    \table [382] = 6'h1a;
    \table [383] = 6'h1a;
    \table [384] = 6'h1a;
    \table [385] = 6'h1a;
    \table [386] = 6'h19;
    \table [387] = 6'h19;
    \table [388] = 6'h19;
    \table [389] = 6'h19;
    \table [390] = 6'h19;
    \table [391] = 6'h19;
    \table [392] = 6'h19;
    \table [393] = 6'h19;
    \table [394] = 6'h18;
    \table [395] = 6'h18;
    \table [396] = 6'h18;
    \table [397] = 6'h18;
    \table [398] = 6'h18;
    \table [399] = 6'h18;
    \table [400] = 6'h18;
    \table [401] = 6'h18;
    \table [402] = 6'h17;
    \table [403] = 6'h17;
    \table [404] = 6'h17;
    \table [405] = 6'h17;
    \table [406] = 6'h17;
    \table [407] = 6'h17;
    \table [408] = 6'h17;
    \table [409] = 6'h17;
    \table [410] = 6'h16;
    \table [411] = 6'h16;
    \table [412] = 6'h16;
    \table [413] = 6'h16;
    \table [414] = 6'h16;
    \table [415] = 6'h16;
    \table [416] = 6'h16;
    \table [417] = 6'h16;
    \table [418] = 6'h15;
    \table [419] = 6'h15;
    \table [420] = 6'h15;
    \table [421] = 6'h15;
    \table [422] = 6'h15;
    \table [423] = 6'h15;
    \table [424] = 6'h15;
    \table [425] = 6'h15;
    \table [426] = 6'h14;
    \table [427] = 6'h14;
    \table [428] = 6'h14;
    \table [429] = 6'h14;
    \table [430] = 6'h14;
    \table [431] = 6'h14;
    \table [432] = 6'h14;
    \table [433] = 6'h14;
    \table [434] = 6'h14;
    \table [435] = 6'h13;
    \table [436] = 6'h13;
    \table [437] = 6'h13;
    \table [438] = 6'h13;
    \table [439] = 6'h13;
    \table [440] = 6'h13;
    \table [441] = 6'h13;
    \table [442] = 6'h13;
    \table [443] = 6'h13;
    \table [444] = 6'h12;
    \table [445] = 6'h12;
    \table [446] = 6'h12;
    \table [447] = 6'h12;
    \table [448] = 6'h12;
    \table [449] = 6'h12;
    \table [450] = 6'h12;
    \table [451] = 6'h12;
    \table [452] = 6'h12;
    \table [453] = 6'h11;
    \table [454] = 6'h11;
    \table [455] = 6'h11;
    \table [456] = 6'h11;
    \table [457] = 6'h11;
    \table [458] = 6'h11;
    \table [459] = 6'h11;
    \table [460] = 6'h11;
    \table [461] = 6'h11;
    \table [462] = 6'h10;
    \table [463] = 6'h10;
    \table [464] = 6'h10;
    \table [465] = 6'h10;
    \table [466] = 6'h10;
    \table [467] = 6'h10;
    \table [468] = 6'h10;
    \table [469] = 6'h10;
    \table [470] = 6'h10;
    \table [471] = 6'h0f;
    \table [472] = 6'h0f;
    \table [473] = 6'h0f;
    \table [474] = 6'h0f;
    \table [475] = 6'h0f;
    \table [476] = 6'h0f;
    \table [477] = 6'h0f;
    \table [478] = 6'h0f;
    \table [479] = 6'h0f;
    \table [480] = 6'h0f;
    \table [481] = 6'h0e;
    \table [482] = 6'h0e;
    \table [483] = 6'h0e;
    \table [484] = 6'h0e;
    \table [485] = 6'h0e;
    \table [486] = 6'h0e;
    \table [487] = 6'h0e;
    \table [488] = 6'h0e;
    \table [489] = 6'h0e;
    \table [490] = 6'h0e;
    \table [491] = 6'h0e;
    \table [492] = 6'h0d;
    \table [493] = 6'h0d;
    \table [494] = 6'h0d;
    \table [495] = 6'h0d;
    \table [496] = 6'h0d;
    \table [497] = 6'h0d;
    \table [498] = 6'h0d;
    \table [499] = 6'h0d;
    \table [500] = 6'h0d;
    \table [501] = 6'h0d;
    \table [502] = 6'h0d;
    \table [503] = 6'h0c;
    \table [504] = 6'h0c;
    \table [505] = 6'h0c;
    \table [506] = 6'h0c;
    \table [507] = 6'h0c;
    \table [508] = 6'h0c;
    \table [509] = 6'h0c;
    \table [510] = 6'h0c;
    \table [511] = 6'h0c;
    \table [512] = 6'h0c;
    \table [513] = 6'h0c;
    \table [514] = 6'h0b;
    \table [515] = 6'h0b;
    \table [516] = 6'h0b;
    \table [517] = 6'h0b;
    \table [518] = 6'h0b;
    \table [519] = 6'h0b;
    \table [520] = 6'h0b;
    \table [521] = 6'h0b;
    \table [522] = 6'h0b;
    \table [523] = 6'h0b;
    \table [524] = 6'h0b;
    \table [525] = 6'h0b;
    \table [526] = 6'h0a;
    \table [527] = 6'h0a;
    \table [528] = 6'h0a;
    \table [529] = 6'h0a;
    \table [530] = 6'h0a;
    \table [531] = 6'h0a;
    \table [532] = 6'h0a;
    \table [533] = 6'h0a;
    \table [534] = 6'h0a;
    \table [535] = 6'h0a;
    \table [536] = 6'h0a;
    \table [537] = 6'h0a;
    \table [538] = 6'h0a;
    \table [539] = 6'h0a;
    \table [540] = 6'h09;
    \table [541] = 6'h09;
    \table [542] = 6'h09;
    \table [543] = 6'h09;
    \table [544] = 6'h09;
    \table [545] = 6'h09;
    \table [546] = 6'h09;
    \table [547] = 6'h09;
    \table [548] = 6'h09;
    \table [549] = 6'h09;
    \table [550] = 6'h09;
    \table [551] = 6'h09;
    \table [552] = 6'h09;
    \table [553] = 6'h09;
    \table [554] = 6'h08;
    \table [555] = 6'h08;
    \table [556] = 6'h08;
    \table [557] = 6'h08;
    \table [558] = 6'h08;
    \table [559] = 6'h08;
    \table [560] = 6'h08;
    \table [561] = 6'h08;
    \table [562] = 6'h08;
    \table [563] = 6'h08;
    \table [564] = 6'h08;
    \table [565] = 6'h08;
    \table [566] = 6'h08;
    \table [567] = 6'h08;
    \table [568] = 6'h08;
    \table [569] = 6'h07;
    \table [570] = 6'h07;
    \table [571] = 6'h07;
    \table [572] = 6'h07;
    \table [573] = 6'h07;
    \table [574] = 6'h07;
    \table [575] = 6'h07;
    \table [576] = 6'h07;
    \table [577] = 6'h07;
    \table [578] = 6'h07;
    \table [579] = 6'h07;
    \table [580] = 6'h07;
    \table [581] = 6'h07;
    \table [582] = 6'h07;
    \table [583] = 6'h07;
    \table [584] = 6'h07;
    \table [585] = 6'h07;
    \table [586] = 6'h06;
    \table [587] = 6'h06;
    \table [588] = 6'h06;
    \table [589] = 6'h06;
    \table [590] = 6'h06;
    \table [591] = 6'h06;
    \table [592] = 6'h06;
    \table [593] = 6'h06;
    \table [594] = 6'h06;
    \table [595] = 6'h06;
    \table [596] = 6'h06;
    \table [597] = 6'h06;
    \table [598] = 6'h06;
    \table [599] = 6'h06;
    \table [600] = 6'h06;
    \table [601] = 6'h06;
    \table [602] = 6'h06;
    \table [603] = 6'h06;
    \table [604] = 6'h06;
    \table [605] = 6'h05;
    \table [606] = 6'h05;
    \table [607] = 6'h05;
    \table [608] = 6'h05;
    \table [609] = 6'h05;
    \table [610] = 6'h05;
    \table [611] = 6'h05;
    \table [612] = 6'h05;
    \table [613] = 6'h05;
    \table [614] = 6'h05;
    \table [615] = 6'h05;
    \table [616] = 6'h05;
    \table [617] = 6'h05;
    \table [618] = 6'h05;
    \table [619] = 6'h05;
    \table [620] = 6'h05;
    \table [621] = 6'h05;
    \table [622] = 6'h05;
    \table [623] = 6'h05;
    \table [624] = 6'h05;
    \table [625] = 6'h05;
    \table [626] = 6'h05;
    \table [627] = 6'h04;
    \table [628] = 6'h04;
    \table [629] = 6'h04;
    \table [630] = 6'h04;
    \table [631] = 6'h04;
    \table [632] = 6'h04;
    \table [633] = 6'h04;
    \table [634] = 6'h04;
    \table [635] = 6'h04;
    \table [636] = 6'h04;
    \table [637] = 6'h04;
    \table [638] = 6'h04;
    \table [639] = 6'h04;
    \table [640] = 6'h04;
    \table [641] = 6'h04;
    \table [642] = 6'h04;
    \table [643] = 6'h04;
    \table [644] = 6'h04;
    \table [645] = 6'h04;
    \table [646] = 6'h04;
    \table [647] = 6'h04;
    \table [648] = 6'h04;
    \table [649] = 6'h04;
    \table [650] = 6'h04;
    \table [651] = 6'h04;
    \table [652] = 6'h04;
    \table [653] = 6'h04;
    \table [654] = 6'h03;
    \table [655] = 6'h03;
    \table [656] = 6'h03;
    \table [657] = 6'h03;
    \table [658] = 6'h03;
    \table [659] = 6'h03;
    \table [660] = 6'h03;
    \table [661] = 6'h03;
    \table [662] = 6'h03;
    \table [663] = 6'h03;
    \table [664] = 6'h03;
    \table [665] = 6'h03;
    \table [666] = 6'h03;
    \table [667] = 6'h03;
    \table [668] = 6'h03;
    \table [669] = 6'h03;
    \table [670] = 6'h03;
    \table [671] = 6'h03;
    \table [672] = 6'h03;
    \table [673] = 6'h03;
    \table [674] = 6'h03;
    \table [675] = 6'h03;
    \table [676] = 6'h03;
    \table [677] = 6'h03;
    \table [678] = 6'h03;
    \table [679] = 6'h03;
    \table [680] = 6'h03;
    \table [681] = 6'h03;
    \table [682] = 6'h03;
    \table [683] = 6'h03;
    \table [684] = 6'h03;
    \table [685] = 6'h03;
    \table [686] = 6'h03;
    \table [687] = 6'h03;
    \table [688] = 6'h02;
    \table [689] = 6'h02;
    \table [690] = 6'h02;
    \table [691] = 6'h02;
    \table [692] = 6'h02;
    \table [693] = 6'h02;
    \table [694] = 6'h02;
    \table [695] = 6'h02;
    \table [696] = 6'h02;
    \table [697] = 6'h02;
    \table [698] = 6'h02;
    \table [699] = 6'h02;
    \table [700] = 6'h02;
    \table [701] = 6'h02;
    \table [702] = 6'h02;
    \table [703] = 6'h02;
    \table [704] = 6'h02;
    \table [705] = 6'h02;
    \table [706] = 6'h02;
    \table [707] = 6'h02;
    \table [708] = 6'h02;
    \table [709] = 6'h02;
    \table [710] = 6'h02;
    \table [711] = 6'h02;
    \table [712] = 6'h02;
    \table [713] = 6'h02;
    \table [714] = 6'h02;
    \table [715] = 6'h02;
    \table [716] = 6'h02;
    \table [717] = 6'h02;
    \table [718] = 6'h02;
    \table [719] = 6'h02;
    \table [720] = 6'h02;
    \table [721] = 6'h02;
    \table [722] = 6'h02;
    \table [723] = 6'h02;
    \table [724] = 6'h02;
    \table [725] = 6'h02;
    \table [726] = 6'h02;
    \table [727] = 6'h02;
    \table [728] = 6'h02;
    \table [729] = 6'h02;
    \table [730] = 6'h02;
    \table [731] = 6'h02;
    \table [732] = 6'h02;
    \table [733] = 6'h02;
    \table [734] = 6'h02;
    \table [735] = 6'h02;
    \table [736] = 6'h01;
    \table [737] = 6'h01;
    \table [738] = 6'h01;
    \table [739] = 6'h01;
    \table [740] = 6'h01;
    \table [741] = 6'h01;
    \table [742] = 6'h01;
    \table [743] = 6'h01;
    \table [744] = 6'h01;
    \table [745] = 6'h01;
    \table [746] = 6'h01;
    \table [747] = 6'h01;
    \table [748] = 6'h01;
    \table [749] = 6'h01;
    \table [750] = 6'h01;
    \table [751] = 6'h01;
    \table [752] = 6'h01;
    \table [753] = 6'h01;
    \table [754] = 6'h01;
    \table [755] = 6'h01;
    \table [756] = 6'h01;
    \table [757] = 6'h01;
    \table [758] = 6'h01;
    \table [759] = 6'h01;
    \table [760] = 6'h01;
    \table [761] = 6'h01;
    \table [762] = 6'h01;
    \table [763] = 6'h01;
    \table [764] = 6'h01;
    \table [765] = 6'h01;
    \table [766] = 6'h01;
    \table [767] = 6'h01;
    \table [768] = 6'h01;
    \table [769] = 6'h01;
    \table [770] = 6'h01;
    \table [771] = 6'h01;
    \table [772] = 6'h01;
    \table [773] = 6'h01;
    \table [774] = 6'h01;
    \table [775] = 6'h01;
    \table [776] = 6'h01;
    \table [777] = 6'h01;
    \table [778] = 6'h01;
    \table [779] = 6'h01;
    \table [780] = 6'h01;
    \table [781] = 6'h01;
    \table [782] = 6'h01;
    \table [783] = 6'h01;
    \table [784] = 6'h01;
    \table [785] = 6'h01;
    \table [786] = 6'h01;
    \table [787] = 6'h01;
    \table [788] = 6'h01;
    \table [789] = 6'h01;
    \table [790] = 6'h01;
    \table [791] = 6'h01;
    \table [792] = 6'h01;
    \table [793] = 6'h01;
    \table [794] = 6'h01;
    \table [795] = 6'h01;
    \table [796] = 6'h01;
    \table [797] = 6'h01;
    \table [798] = 6'h01;
    \table [799] = 6'h01;
    \table [800] = 6'h01;
    \table [801] = 6'h01;
    \table [802] = 6'h01;
    \table [803] = 6'h01;
    \table [804] = 6'h01;
    \table [805] = 6'h01;
    \table [806] = 6'h01;
    \table [807] = 6'h01;
    \table [808] = 6'h01;
    \table [809] = 6'h01;
    \table [810] = 6'h01;
    \table [811] = 6'h01;
    \table [812] = 6'h01;
    \table [813] = 6'h01;
    \table [814] = 6'h01;
    \table [815] = 6'h01;
    \table [816] = 6'h01;
    \table [817] = 6'h01;
    \table [818] = 6'h01;
    \table [819] = 6'h01;
    \table [820] = 6'h01;
    \table [821] = 6'h01;
    \table [822] = 6'h01;
    \table [823] = 6'h01;
    \table [824] = 6'h01;
    \table [825] = 6'h01;
    \table [826] = 6'h01;
    \table [827] = 6'h01;
    \table [828] = 6'h01;
    \table [829] = 6'h00;
  end
  reg [5:0] _0_;
  reg [5:0] _1_;
  always @(posedge clk) begin
    if (pre__ready) begin
      _0_ <= \table [\read__addr$28 ];
    end
    if (pre__ready) begin
      _1_ <= \table [read__addr];
    end
  end
  assign \read__data$60  = _0_;
  assign read__data = _1_;
  always @(posedge clk)
    enable2 <= \$31 ;
  always @(posedge clk)
    enable3 <= \$32 ;
  always @(posedge clk)
    enable4 <= \$33 ;
  always @(posedge clk)
    enable5 <= \$34 ;
  always @(posedge clk)
    shift0 <= \$35 ;
  always @(posedge clk)
    shift1 <= \$36 ;
  always @(posedge clk)
    shift <= \$37 ;
  always @(posedge clk)
    value0_0 <= \$38 ;
  always @(posedge clk)
    value0_1 <= \$39 ;
  always @(posedge clk)
    value0_2 <= \$40 ;
  always @(posedge clk)
    value0_3 <= \$41 ;
  always @(posedge clk)
    value0_4 <= \$42 ;
  always @(posedge clk)
    value0_5 <= \$43 ;
  always @(posedge clk)
    read__addr <= \$44 ;
  always @(posedge clk)
    value <= \$45 ;
  always @(posedge clk)
    value1_0 <= \$46 ;
  always @(posedge clk)
    value1_1 <= \$47 ;
  always @(posedge clk)
    value1_2 <= \$48 ;
  always @(posedge clk)
    value1_3 <= \$49 ;
  always @(posedge clk)
    value1_4 <= \$50 ;
  always @(posedge clk)
    value1_5 <= \$51 ;
  always @(posedge clk)
    \read__addr$28  <= \$52 ;
  always @(posedge clk)
    \value$31  <= \$53 ;
  assign \$1  = ~ valid[5];
  assign pre__ready = \$1  | act__ready;
  assign \$2  = ~ pre__payload[14:0];
  assign \$3  = | pre__payload[14:0];
  assign \$4  = \$2  + \$3 ;
  assign \$5  = pre__payload[15] ? \$4  : { 1'h0, pre__payload[14:0] };
  assign \$6  = enable5 ? result : value0_5;
  assign \$7  = ~ pre__payload[30:16];
  assign \$8  = | pre__payload[30:16];
  assign \$9  = \$7  + \$8 ;
  assign \$10  = pre__payload[31] ? \$9  : { 1'h0, pre__payload[30:16] };
  assign \$11  = enable5 ? \result$36  : value1_5;
  assign \$13  = \$12  | { 6'h00, pre__valid };
  assign \$14  = index0 >= 10'h33e;
  assign \$15  = \$14  ? 15'h033d : index0;
  assign \$16  = value0_1[15] ? 16'h0000 : value0_1;
  assign \$17  = $signed(\$16 ) - $signed({ 1'h0, read__data });
  assign \$18  = index1 >= 10'h33e;
  assign \$19  = \$18  ? 15'h033d : index1;
  assign \$20  = value1_1[15] ? 16'h0000 : value1_1;
  assign \$21  = $signed(\$20 ) - $signed({ 1'h0, \read__data$60  });
  always @(posedge clk)
    valid <= \$22 ;
  always @(posedge clk)
    tag0 <= \$23 ;
  always @(posedge clk)
    tag1 <= \$24 ;
  always @(posedge clk)
    tag2 <= \$25 ;
  always @(posedge clk)
    tag3 <= \$26 ;
  always @(posedge clk)
    tag4 <= \$27 ;
  always @(posedge clk)
    tag5 <= \$28 ;
  always @(posedge clk)
    enable0 <= \$29 ;
  always @(posedge clk)
    enable1 <= \$30 ;
  \gelu.scale0  scale0 (
    .advance(pre__ready),
    .clk(clk),
    .result(result),
    .rst(rst),
    .shift(shift),
    .value(value)
  );
  \gelu.scale1  scale1 (
    .advance(pre__ready),
    .clk(clk),
    .result(\result$36 ),
    .rst(rst),
    .shift(shift),
    .value(\value$31 )
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$31  = enable2;
    if (pre__ready) begin
      \$31  = enable1;
    end
    if (rst) begin
      \$31  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$32  = enable3;
    if (pre__ready) begin
      \$32  = enable2;
    end
    if (rst) begin
      \$32  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$33  = enable4;
    if (pre__ready) begin
      \$33  = enable3;
    end
    if (rst) begin
      \$33  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$34  = enable5;
    if (pre__ready) begin
      \$34  = enable4;
    end
    if (rst) begin
      \$34  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$35  = shift0;
    if (pre__ready) begin
      \$35  = pre__payload[35:32];
    end
    if (rst) begin
      \$35  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$36  = shift1;
    if (pre__ready) begin
      \$36  = shift0;
    end
    if (rst) begin
      \$36  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$37  = shift;
    if (pre__ready) begin
      \$37  = shift1;
    end
    if (rst) begin
      \$37  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$38  = value0_0;
    if (pre__ready) begin
      \$38  = pre__payload[15:0];
    end
    if (rst) begin
      \$38  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$39  = value0_1;
    if (pre__ready) begin
      \$39  = value0_0;
    end
    if (rst) begin
      \$39  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$40  = value0_2;
    if (pre__ready) begin
      \$40  = value0_1;
    end
    if (rst) begin
      \$40  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$41  = value0_3;
    if (pre__ready) begin
      \$41  = value0_2;
    end
    if (rst) begin
      \$41  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$42  = value0_4;
    if (pre__ready) begin
      \$42  = value0_3;
    end
    if (rst) begin
      \$42  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$43  = value0_5;
    if (pre__ready) begin
      \$43  = value0_4;
    end
    if (rst) begin
      \$43  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$44  = read__addr;
    if (pre__ready) begin
      \$44  = \$15 [9:0];
    end
    if (rst) begin
      \$44  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$45  = value;
    if (pre__ready) begin
      \$45  = \$17 [15:0];
    end
    if (rst) begin
      \$45  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$46  = value1_0;
    if (pre__ready) begin
      \$46  = pre__payload[31:16];
    end
    if (rst) begin
      \$46  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$47  = value1_1;
    if (pre__ready) begin
      \$47  = value1_0;
    end
    if (rst) begin
      \$47  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$48  = value1_2;
    if (pre__ready) begin
      \$48  = value1_1;
    end
    if (rst) begin
      \$48  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$49  = value1_3;
    if (pre__ready) begin
      \$49  = value1_2;
    end
    if (rst) begin
      \$49  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$50  = value1_4;
    if (pre__ready) begin
      \$50  = value1_3;
    end
    if (rst) begin
      \$50  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$51  = value1_5;
    if (pre__ready) begin
      \$51  = value1_4;
    end
    if (rst) begin
      \$51  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$52  = \read__addr$28 ;
    if (pre__ready) begin
      \$52  = \$19 [9:0];
    end
    if (rst) begin
      \$52  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$53  = \value$31 ;
    if (pre__ready) begin
      \$53  = \$21 [15:0];
    end
    if (rst) begin
      \$53  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$22  = valid;
    if (pre__ready) begin
      \$22  = \$13 [5:0];
    end
    if (rst) begin
      \$22  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$23  = tag0;
    if (pre__ready) begin
      \$23  = pre__payload[52:37];
    end
    if (rst) begin
      \$23  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$24  = tag1;
    if (pre__ready) begin
      \$24  = tag0;
    end
    if (rst) begin
      \$24  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$25  = tag2;
    if (pre__ready) begin
      \$25  = tag1;
    end
    if (rst) begin
      \$25  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$26  = tag3;
    if (pre__ready) begin
      \$26  = tag2;
    end
    if (rst) begin
      \$26  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$27  = tag4;
    if (pre__ready) begin
      \$27  = tag3;
    end
    if (rst) begin
      \$27  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$28  = tag5;
    if (pre__ready) begin
      \$28  = tag4;
    end
    if (rst) begin
      \$28  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$29  = enable0;
    if (pre__ready) begin
      \$29  = pre__payload[36];
    end
    if (rst) begin
      \$29  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$30  = enable1;
    if (pre__ready) begin
      \$30  = enable0;
    end
    if (rst) begin
      \$30  = 1'h0;
    end
  end
  assign advance = pre__ready;
  assign magnitude0 = \$5 [14:0];
  assign read__en = pre__ready;
  assign place0 = read__addr;
  assign \advance$16  = pre__ready;
  assign g0 = value;
  assign shift2 = shift;
  assign narrow = 1'h1;
  assign magnitude1 = \$10 [14:0];
  assign \read__en$27  = pre__ready;
  assign place1 = \read__addr$28 ;
  assign \advance$30  = pre__ready;
  assign g1 = \value$31 ;
  assign \shift$33  = shift;
  assign \narrow$34  = 1'h1;
  assign act__valid = valid[5];
  assign \pre__payload.value  = pre__payload[31:0];
  assign \pre__payload.value[0]  = pre__payload[15:0];
  assign \pre__payload.value[1]  = pre__payload[31:16];
  assign \pre__payload.out_shift  = pre__payload[35:32];
  assign \pre__payload.enable  = pre__payload[36];
  assign \pre__payload.tag  = pre__payload[52:37];
  assign \act__payload.value  = act__payload[31:0];
  assign \act__payload.value[0]  = act__payload[15:0];
  assign \act__payload.value[1]  = act__payload[31:16];
  assign \act__payload.tag  = act__payload[47:32];
  assign act__payload[31:16] = \$11 ;
  assign act__payload[15:0] = \$6 ;
  assign act__payload[47:32] = tag5;
  assign index0 = \$5 [14:0];
  assign index1 = \$10 [14:0];
  assign \$12  = { valid, 1'h0 };
endmodule

module \gelu.scale0 (rst, advance, shift, value, result, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire [16:0] \$1 ;
  wire [16:0] \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire [18:0] \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire [18:0] \$18 ;
  wire [18:0] \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire [18:0] \$23 ;
  wire [18:0] \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire [18:0] \$27 ;
  wire [18:0] \$28 ;
  wire [18:0] \$29 ;
  wire \$3 ;
  reg [16:0] \$30 ;
  reg \$31 ;
  reg [1:0] \$32 ;
  reg \$33 ;
  reg [18:0] \$34 ;
  reg \$35 ;
  reg \$36 ;
  reg [15:0] \$37 ;
  wire [16:0] \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire [16:0] \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg [1:0] \$signal  = 2'h0;
  wire [17:0] \$signal$13 ;
  reg [18:0] \$signal$14  = 19'h00000;
  reg \$signal$16  = 1'h0;
  reg [16:0] \$signal$9  = 17'h00000;
  input advance;
  wire advance;
  input clk;
  wire clk;
  wire [16:0] coarse0;
  wire [16:0] coarse1;
  wire coarse_lost0;
  wire coarse_lost1;
  wire [16:0] fine0;
  wire [16:0] fine1;
  wire fine_lost0;
  wire fine_lost1;
  wire [16:0] kept;
  reg lost1 = 1'h0;
  wire narrow;
  reg narrow1 = 1'h0;
  reg narrow2 = 1'h0;
  output [15:0] result;
  reg [15:0] result = 16'h0000;
  wire [18:0] rounded;
  input rst;
  wire rst;
  input [3:0] shift;
  wire [3:0] shift;
  input [15:0] value;
  wire [15:0] value;
  assign coarse0 = shift[2] ? \$1  : { value, 1'h0 };
  assign \$2  = | { value[2:0], 1'h0 };
  assign \$3  = shift[2] & \$2 ;
  assign coarse1 = shift[3] ? \$4  : coarse0;
  assign \$5  = | coarse0[7:0];
  assign \$6  = shift[3] & \$5 ;
  assign coarse_lost1 = coarse_lost0 | \$6 ;
  assign fine0 = \$signal [0] ? \$7  : \$signal$9 ;
  assign \$9  = \$signal [0] & \$8 ;
  assign fine1 = \$signal [1] ? \$10  : fine0;
  assign \$11  = | fine0[1:0];
  assign \$12  = \$signal [1] & \$11 ;
  assign fine_lost1 = fine_lost0 | \$12 ;
  assign \$14  = \$signal$16  | \$13 [0];
  assign \$15  = \$signal$14 [0] & \$14 ;
  assign rounded = $signed(\$13 [17:0]) + $signed({ 1'h0, \$15  });
  assign \$16  = $signed(fine1) > $signed(19'h3ffff);
  assign \$17  = $signed(fine1) < $signed(19'h40000);
  assign \$18  = \$17  ? 19'h40000 : { fine1[16], fine1[16], fine1 };
  assign \$19  = \$16  ? 19'h3ffff : \$18 ;
  assign \$20  = lost1 | fine_lost1;
  assign \$21  = $signed(rounded) > $signed(8'h7f);
  assign \$22  = $signed(rounded) < $signed(8'h80);
  assign \$23  = \$22  ? 19'h7ff80 : rounded;
  assign \$24  = \$21  ? 19'h0007f : \$23 ;
  assign \$25  = $signed(rounded) > $signed(16'h7fff);
  assign \$26  = $signed(rounded) < $signed(16'h8000);
  assign \$27  = \$26  ? 19'h78000 : rounded;
  assign \$28  = \$25  ? 19'h07fff : \$27 ;
  assign \$29  = narrow2 ? \$24  : \$28 ;
  always @(posedge clk)
    \$signal$9  <= \$30 ;
  always @(posedge clk)
    lost1 <= \$31 ;
  always @(posedge clk)
    \$signal  <= \$32 ;
  always @(posedge clk)
    narrow1 <= \$33 ;
  always @(posedge clk)
    \$signal$14  <= \$34 ;
  always @(posedge clk)
    \$signal$16  <= \$35 ;
  always @(posedge clk)
    narrow2 <= \$36 ;
  always @(posedge clk)
    result <= \$37 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$30  = \$signal$9 ;
    if (advance) begin
      \$30  = coarse1;
    end
    if (rst) begin
      \$30  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$31  = lost1;
    if (advance) begin
      \$31  = coarse_lost1;
    end
    if (rst) begin
      \$31  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$32  = \$signal ;
    if (advance) begin
      \$32  = shift[1:0];
    end
    if (rst) begin
      \$32  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$33  = narrow1;
    if (advance) begin
      \$33  = 1'h1;
    end
    if (rst) begin
      \$33  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$34  = \$signal$14 ;
    if (advance) begin
      \$34  = \$19 ;
    end
    if (rst) begin
      \$34  = 19'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$35  = \$signal$16 ;
    if (advance) begin
      \$35  = \$20 ;
    end
    if (rst) begin
      \$35  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$36  = narrow2;
    if (advance) begin
      \$36  = narrow1;
    end
    if (rst) begin
      \$36  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$37  = result;
    if (advance) begin
      \$37  = \$29 [15:0];
    end
    if (rst) begin
      \$37  = 16'h0000;
    end
  end
  assign kept = { value, 1'h0 };
  assign \$signal$13  = \$13 [17:0];
  assign narrow = 1'h1;
  assign \$1  = { value[15], value[15], value[15], value[15], value[15:3] };
  assign coarse_lost0 = \$3 ;
  assign \$4  = { coarse0[16], coarse0[16], coarse0[16], coarse0[16], coarse0[16], coarse0[16], coarse0[16], coarse0[16], coarse0[16:8] };
  assign \$7  = { \$signal$9 [16], \$signal$9 [16:1] };
  assign \$8  = \$signal$9 [0];
  assign fine_lost0 = \$9 ;
  assign \$10  = { fine0[16], fine0[16], fine0[16:2] };
  assign \$13  = { \$signal$14 [18], \$signal$14 [18:1] };
endmodule

module \gelu.scale1 (rst, advance, shift, value, result, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
  wire [16:0] \$1 ;
  wire [16:0] \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire [18:0] \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire [18:0] \$18 ;
  wire [18:0] \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire [18:0] \$23 ;
  wire [18:0] \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire [18:0] \$27 ;
  wire [18:0] \$28 ;
  wire [18:0] \$29 ;
  wire \$3 ;
  reg [16:0] \$30 ;
  reg \$31 ;
  reg [1:0] \$32 ;
  reg \$33 ;
  reg [18:0] \$34 ;
  reg \$35 ;
  reg \$36 ;
  reg [15:0] \$37 ;
  wire [16:0] \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire [16:0] \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg [1:0] \$signal  = 2'h0;
  wire [17:0] \$signal$13 ;
  reg [18:0] \$signal$14  = 19'h00000;
  reg \$signal$16  = 1'h0;
  reg [16:0] \$signal$9  = 17'h00000;
  input advance;
  wire advance;
  input clk;
  wire clk;
  wire [16:0] coarse0;
  wire [16:0] coarse1;
  wire coarse_lost0;
  wire coarse_lost1;
  wire [16:0] fine0;
  wire [16:0] fine1;
  wire fine_lost0;
  wire fine_lost1;
  wire [16:0] kept;
  reg lost1 = 1'h0;
  wire narrow;
  reg narrow1 = 1'h0;
  reg narrow2 = 1'h0;
  output [15:0] result;
  reg [15:0] result = 16'h0000;
  wire [18:0] rounded;
  input rst;
  wire rst;
  input [3:0] shift;
  wire [3:0] shift;
  input [15:0] value;
  wire [15:0] value;
  assign coarse0 = shift[2] ? \$1  : { value, 1'h0 };
  assign \$2  = | { value[2:0], 1'h0 };
  assign \$3  = shift[2] & \$2 ;
  assign coarse1 = shift[3] ? \$4  : coarse0;
  assign \$5  = | coarse0[7:0];
  assign \$6  = shift[3] & \$5 ;
  assign coarse_lost1 = coarse_lost0 | \$6 ;
  assign fine0 = \$signal [0] ? \$7  : \$signal$9 ;
  assign \$9  = \$signal [0] & \$8 ;
  assign fine1 = \$signal [1] ? \$10  : fine0;
  assign \$11  = | fine0[1:0];
  assign \$12  = \$signal [1] & \$11 ;
  assign fine_lost1 = fine_lost0 | \$12 ;
  assign \$14  = \$signal$16  | \$13 [0];
  assign \$15  = \$signal$14 [0] & \$14 ;
  assign rounded = $signed(\$13 [17:0]) + $signed({ 1'h0, \$15  });
  assign \$16  = $signed(fine1) > $signed(19'h3ffff);
  assign \$17  = $signed(fine1) < $signed(19'h40000);
  assign \$18  = \$17  ? 19'h40000 : { fine1[16], fine1[16], fine1 };
  assign \$19  = \$16  ? 19'h3ffff : \$18 ;
  assign \$20  = lost1 | fine_lost1;
  assign \$21  = $signed(rounded) > $signed(8'h7f);
  assign \$22  = $signed(rounded) < $signed(8'h80);
  assign \$23  = \$22  ? 19'h7ff80 : rounded;
  assign \$24  = \$21  ? 19'h0007f : \$23 ;
  assign \$25  = $signed(rounded) > $signed(16'h7fff);
  assign \$26  = $signed(rounded) < $signed(16'h8000);
  assign \$27  = \$26  ? 19'h78000 : rounded;
  assign \$28  = \$25  ? 19'h07fff : \$27 ;
  assign \$29  = narrow2 ? \$24  : \$28 ;
  always @(posedge clk)
    \$signal$9  <= \$30 ;
  always @(posedge clk)
    lost1 <= \$31 ;
  always @(posedge clk)
    \$signal  <= \$32 ;
  always @(posedge clk)
    narrow1 <= \$33 ;
  always @(posedge clk)
    \$signal$14  <= \$34 ;
  always @(posedge clk)
    \$signal$16  <= \$35 ;
  always @(posedge clk)
    narrow2 <= \$36 ;
  always @(posedge clk)
    result <= \$37 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$30  = \$signal$9 ;
    if (advance) begin
      \$30  = coarse1;
    end
    if (rst) begin
      \$30  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$31  = lost1;
    if (advance) begin
      \$31  = coarse_lost1;
    end
    if (rst) begin
      \$31  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$32  = \$signal ;
    if (advance) begin
      \$32  = shift[1:0];
    end
    if (rst) begin
      \$32  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$33  = narrow1;
    if (advance) begin
      \$33  = 1'h1;
    end
    if (rst) begin
      \$33  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$34  = \$signal$14 ;
    if (advance) begin
      \$34  = \$19 ;
    end
    if (rst) begin
      \$34  = 19'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$35  = \$signal$16 ;
    if (advance) begin
      \$35  = \$20 ;
    end
    if (rst) begin
      \$35  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$36  = narrow2;
    if (advance) begin
      \$36  = narrow1;
    end
    if (rst) begin
      \$36  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$37  = result;
    if (advance) begin
      \$37  = \$29 [15:0];
    end
    if (rst) begin
      \$37  = 16'h0000;
    end
  end
  assign kept = { value, 1'h0 };
  assign \$signal$13  = \$13 [17:0];
  assign narrow = 1'h1;
  assign \$1  = { value[15], value[15], value[15], value[15], value[15:3] };
  assign coarse_lost0 = \$3 ;
  assign \$4  = { coarse0[16], coarse0[16], coarse0[16], coarse0[16], coarse0[16], coarse0[16], coarse0[16], coarse0[16], coarse0[16:8] };
  assign \$7  = { \$signal$9 [16], \$signal$9 [16:1] };
  assign \$8  = \$signal$9 [0];
  assign fine_lost0 = \$9 ;
  assign \$10  = { fine0[16], fine0[16], fine0[16:2] };
  assign \$13  = { \$signal$14 [18], \$signal$14 [18:1] };
endmodule
