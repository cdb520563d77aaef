module layer_norm(fraction, x__payload, x__valid, act__ready, clk, rst, x__ready, act__payload, act__valid, features);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire \$10 ;
  reg [5:0] \$100 ;
  reg [15:0] \$101 ;
  reg [23:0] \$102 ;
  reg [23:0] \$103 ;
  reg [33:0] \$104 ;
  reg [25:0] \$105 ;
  reg [41:0] \$106 ;
  reg [15:0] \$107 ;
  reg [23:0] \$108 ;
  reg [23:0] \$109 ;
  wire \$11 ;
  reg [33:0] \$110 ;
  reg [25:0] \$111 ;
  reg [41:0] \$112 ;
  wire [8:0] \$12 ;
  wire [9:0] \$13 ;
  wire \$14 ;
  wire [3:0] \$15 ;
  wire [4:0] \$16 ;
  wire [6:0] \$17 ;
  wire [6:0] \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire [7:0] \$20 ;
  wire [7:0] \$21 ;
  wire \$22 ;
  wire [6:0] \$23 ;
  wire \$24 ;
  wire [31:0] \$25 ;
  wire [31:0] \$26 ;
  wire [16:0] \$27 ;
  wire [17:0] \$28 ;
  wire [31:0] \$29 ;
  wire \$3 ;
  wire [32:0] \$30 ;
  wire [21:0] \$31 ;
  wire [22:0] \$32 ;
  wire [36:0] \$33 ;
  wire [37:0] \$34 ;
  wire \$35 ;
  wire [1:0] \$36 ;
  wire [1:0] \$37 ;
  wire \$38 ;
  wire \$39 ;
  wire \$4 ;
  wire \$40 ;
  wire [1:0] \$41 ;
  wire [1:0] \$42 ;
  wire \$43 ;
  wire \$44 ;
  wire [1:0] \$45 ;
  wire [1:0] \$46 ;
  wire \$47 ;
  wire \$48 ;
  wire \$49 ;
  wire [7:0] \$5 ;
  wire [1:0] \$50 ;
  wire [1:0] \$51 ;
  wire [6:0] \$52 ;
  wire [6:0] \$53 ;
  wire \$54 ;
  wire [7:0] \$55 ;
  wire [7:0] \$56 ;
  wire [5:0] \$57 ;
  wire [6:0] \$58 ;
  wire [22:0] \$59 ;
  wire \$6 ;
  wire [24:0] \$60 ;
  wire [33:0] \$61 ;
  wire [25:0] \$62 ;
  wire [56:0] \$63 ;
  wire [57:0] \$64 ;
  wire [22:0] \$65 ;
  wire [24:0] \$66 ;
  wire [33:0] \$67 ;
  wire [25:0] \$68 ;
  wire [56:0] \$69 ;
  wire \$7 ;
  wire [57:0] \$70 ;
  reg [7:0] \$71 ;
  reg [2:0] \$72 ;
  reg \$73 ;
  reg [5:0] \$74 ;
  reg [6:0] \$75 ;
  reg [2:0] \$76 ;
  reg [2:0] \$77 ;
  reg [2:0] \$78 ;
  reg [15:0] \$79 ;
  wire \$8 ;
  reg [30:0] \$80 ;
  reg [15:0] \$81 ;
  reg [30:0] \$82 ;
  reg [58:0] \$83 ;
  reg [58:0] \$84 ;
  reg [58:0] \$85 ;
  reg \$86 ;
  reg \$87 ;
  reg \$88 ;
  reg \$89 ;
  wire [7:0] \$9 ;
  reg [44:0] \$90 ;
  reg [44:0] \$91 ;
  reg [5:0] \$92 ;
  reg [6:0] \$93 ;
  reg [8:0] \$94 ;
  reg [44:0] \$95 ;
  reg [44:0] \$96 ;
  reg [44:0] \$97 ;
  reg [44:0] \$98 ;
  reg [5:0] \$99 ;
  reg [7:0] \$signal  = 8'h00;
  reg \$signal$11  = 1'h1;
  wire \$signal$13 ;
  reg [5:0] \$signal$15  = 6'h00;
  reg \$signal$41 ;
  reg [44:0] \$signal$43 ;
  wire [4:0] \$signal$43.bits ;
  wire [17:0] \$signal$43.inverse ;
  wire [21:0] \$signal$43.s1 ;
  wire \$signal$45 ;
  wire \$signal$46 ;
  wire \$signal$47 ;
  wire \$signal$49 ;
  wire \$signal$50 ;
  reg [6:0] \$signature__addr  = 7'h00;
  reg [6:0] \$signature__addr$79  = 7'h00;
  wire [31:0] \$signature__data ;
  wire [31:0] \$signature__data$86 ;
  wire [15:0] \$signature__data$86[0] ;
  wire [15:0] \$signature__data$86[1] ;
  wire [15:0] \$signature__data[0] ;
  wire [15:0] \$signature__data[1] ;
  wire \$signature__en ;
  wire \$signature__en$53 ;
  output [15:0] act__payload;
  wire [15:0] act__payload;
  wire [7:0] \act__payload[0] ;
  wire [7:0] \act__payload[1] ;
  input act__ready;
  wire act__ready;
  output act__valid;
  wire act__valid;
  wire advance;
  wire \advance$62 ;
  reg [23:0] centred0 = 24'h000000;
  reg [23:0] centred1 = 24'h000000;
  input clk;
  wire clk;
  reg [5:0] count = 6'h00;
  wire [44:0] current;
  wire [4:0] \current.bits ;
  wire [17:0] \current.inverse ;
  wire [21:0] \current.s1 ;
  reg drain_hand = 1'h0;
  reg drain_position = 1'h0;
  reg [2:0] \end  = 3'h0;
  input [6:0] features;
  wire [6:0] features;
  wire [6:0] \features$21 ;
  wire finished;
  input [2:0] fraction;
  wire [2:0] fraction;
  reg [2:0] head = 3'h0;
  wire last;
  reg [33:0] lower0 = 34'h000000000;
  reg [33:0] lower1 = 34'h000000000;
  wire [58:0] moments__payload;
  wire [21:0] \moments__payload.s1 ;
  wire [36:0] \moments__payload.s2 ;
  wire moments__ready;
  wire moments__valid;
  reg [2:0] move = 3'h0;
  reg [23:0] multiple0 = 24'h000000;
  reg [23:0] multiple1 = 24'h000000;
  wire narrow;
  wire \narrow$66 ;
  reg [2:0] open_tiles = 3'h0;
  (* init = 42'h00000000000 *)
  wire [41:0] product0;
  (* init = 42'h00000000000 *)
  wire [41:0] product1;
  wire [58:0] r_data;
  wire [44:0] \r_data$39 ;
  wire r_en;
  reg \r_en$44 ;
  wire r_rdy;
  wire \r_rdy$42 ;
  wire [15:0] result;
  wire [15:0] \result$67 ;
  reg [58:0] ring0 = 59'h000000000000000;
  wire [21:0] \ring0.s1 ;
  wire [36:0] \ring0.s2 ;
  (* init = 59'h000000000000000 *)
  wire [58:0] ring1;
  wire [21:0] \ring1.s1 ;
  wire [36:0] \ring1.s2 ;
  input rst;
  wire rst;
  wire [44:0] scale0;
  wire [4:0] \scale0.bits ;
  wire [17:0] \scale0.inverse ;
  wire [21:0] \scale0.s1 ;
  wire [44:0] scale__payload;
  wire [4:0] \scale__payload.bits ;
  wire [17:0] \scale__payload.inverse ;
  wire [21:0] \scale__payload.s1 ;
  wire scale__ready;
  wire scale__valid;
  reg [44:0] scale_ring0 = 45'h000000000000;
  wire [4:0] \scale_ring0.bits ;
  wire [17:0] \scale_ring0.inverse ;
  wire [21:0] \scale_ring0.s1 ;
  reg [44:0] scale_ring1 = 45'h000000000000;
  wire [4:0] \scale_ring1.bits ;
  wire [17:0] \scale_ring1.inverse ;
  wire [21:0] \scale_ring1.s1 ;
  reg [44:0] scale_stage0 = 45'h000000000000;
  wire [4:0] \scale_stage0.bits ;
  wire [17:0] \scale_stage0.inverse ;
  wire [21:0] \scale_stage0.s1 ;
  reg [44:0] scale_stage1 = 45'h000000000000;
  wire [4:0] \scale_stage1.bits ;
  wire [17:0] \scale_stage1.inverse ;
  wire [21:0] \scale_stage1.s1 ;
  reg [44:0] scale_stage2 = 45'h000000000000;
  wire [4:0] \scale_stage2.bits ;
  wire [17:0] \scale_stage2.inverse ;
  wire [21:0] \scale_stage2.s1 ;
  reg [44:0] scale_stage3 = 45'h000000000000;
  wire [4:0] \scale_stage3.bits ;
  wire [17:0] \scale_stage3.inverse ;
  wire [21:0] \scale_stage3.s1 ;
  reg [5:0] shift = 6'h00;
  (* init = 6'h00 *)
  wire [5:0] \shift$65 ;
  reg [5:0] shift_stage0 = 6'h00;
  (* init = 6'h00 *)
  wire [5:0] shift_stage1;
  reg solve_hand = 1'h0;
  reg solve_position = 1'h0;
  reg [30:0] square0 = 31'h00000000;
  reg [30:0] square1 = 31'h00000000;
  reg [25:0] upper0 = 26'h0000000;
  reg [25:0] upper1 = 26'h0000000;
  reg [8:0] valid = 9'h000;
  reg [41:0] value = 42'h00000000000;
  reg [41:0] \value$63  = 42'h00000000000;
  reg [15:0] value0 = 16'h0000;
  reg [15:0] value1 = 16'h0000;
  reg [58:0] w_data = 59'h000000000000000;
  wire [44:0] \w_data$32 ;
  wire w_en;
  wire \w_en$34 ;
  wire w_rdy;
  reg [58:0] word = 59'h000000000000000;
  wire [21:0] \word.s1 ;
  wire [36:0] \word.s2 ;
  reg [15:0] word0 = 16'h0000;
  reg [15:0] word1 = 16'h0000;
  input [31:0] x__payload;
  wire [31:0] x__payload;
  wire [15:0] \x__payload[0] ;
  wire [15:0] \x__payload[1] ;
  output x__ready;
  wire x__ready;
  input x__valid;
  wire x__valid;
  (* no_rw_check = 32'd1 *)
  reg [31:0] words [127:0];
  always @(posedge clk) begin
    if (\$signal$13 )
      words[\$signature__addr ] <= x__payload;
  end
  reg [31:0] _0_;
  always @(posedge clk) begin
    if (\$signal$47 ) begin
      _0_ <= words[\$signature__addr$79 ];
    end
  end
  assign \$signature__data$86  = _0_;
  assign \$1  = \$signal  != 8'h80;
  assign \$2  = open_tiles == 3'h4;
  assign \$3  = \$signal$11  & \$2 ;
  assign \$4  = ~ \$3 ;
  assign x__ready = \$1  & \$4 ;
  assign \$signal$13  = x__valid & x__ready;
  assign \$5  = features - 1'h1;
  assign last = \$signal$15  == \$5 ;
  assign finished = move[2] & \end [2];
  assign \$6  = ! solve_hand;
  assign w_en = finished & \$6 ;
  assign \$7  = \$signal$45  & \$signal$46 ;
  assign \$8  = ~ valid[8];
  assign \$signal$47  = \$8  | act__ready;
  assign \$signal$46  = count < 2'h2;
  assign \$9  = features - 1'h1;
  assign \$signal$49  = count == \$9 ;
  assign \$10  = ~ \$signal$46 ;
  assign \$11  = \$signal$41  | \$10 ;
  assign \$signal$45  = \$signal$47  & \$11 ;
  assign \$signal$50  = \$signal$45  & \$signal$49 ;
  assign current = \$signal$46  ? \$signal$43  : scale_ring0;
  assign \$12  = \$signal  + \$signal$13 ;
  assign \$13  = \$12  - \$signal$45 ;
  assign \$14  = \$signal$13  & \$signal$11 ;
  assign \$15  = open_tiles + \$14 ;
  assign \$16  = \$15  - \$signal$50 ;
  assign \$17  = \$signal$15  + 1'h1;
  assign \$18  = last ? 7'h00 : \$17 ;
  assign \$19  = \$signature__addr  == 7'h7f;
  assign \$20  = \$signature__addr  + 1'h1;
  assign \$21  = \$19  ? 8'h00 : \$20 ;
  assign \$22  = \$signal$15  < 2'h2;
  assign \$23  = \$signal$15  + 2'h2;
  assign \$24  = \$23  >= features;
  assign \$25  = $signed(x__payload[15:0]) * $signed(x__payload[15:0]);
  assign \$26  = $signed(x__payload[31:16]) * $signed(x__payload[31:16]);
  assign \$27  = $signed(1'h0) + $signed(value0);
  assign \$28  = $signed(\$27 ) + $signed(value1);
  assign \$29  = 1'h0 + square0;
  assign \$30  = \$29  + square1;
  assign \$31  = head[1] ? 22'h000000 : ring0[21:0];
  assign \$32  = $signed(\$31 ) + $signed(word[21:0]);
  assign \$33  = head[1] ? 37'h0000000000 : ring0[58:22];
  assign \$34  = \$33  + word[58:22];
  assign \$36  = solve_position + 1'h1;
  assign \$37  = \$35  ? 2'h0 : \$36 ;
  assign \$39  = ! solve_hand;
  assign \$40  = \$38  | \$39 ;
  assign \$41  = solve_hand + 1'h1;
  assign \$42  = \$40  ? 2'h0 : \$41 ;
  assign \$43  = \$signal$45  & \$signal$46 ;
  assign \$45  = drain_position + 1'h1;
  assign \$46  = \$44  ? 2'h0 : \$45 ;
  assign \$48  = ! drain_hand;
  assign \$49  = \$47  | \$48 ;
  assign \$50  = drain_hand + 1'h1;
  assign \$51  = \$49  ? 2'h0 : \$50 ;
  assign \$52  = count + 1'h1;
  assign \$53  = \$signal$49  ? 7'h00 : \$52 ;
  assign \$54  = \$signature__addr$79  == 7'h7f;
  assign \$55  = \$signature__addr$79  + 1'h1;
  assign \$56  = \$54  ? 8'h00 : \$55 ;
  assign \$57  = scale_stage3[44:40] + 5'h10;
  assign \$58  = \$57  - fraction;
  assign \$59  = $signed(word0) * $signed({ 1'h0, features });
  assign \$60  = $signed(multiple0) - $signed(scale_stage2[21:0]);
  assign \$61  = centred0[15:0] * scale_stage3[39:22];
  assign \$62  = $signed(centred0[23:16]) * $signed({ 1'h0, scale_stage3[39:22] });
  assign \$64  = $signed(\$63 ) + $signed({ 1'h0, lower0 });
  assign \$65  = $signed(word1) * $signed({ 1'h0, features });
  assign \$66  = $signed(multiple1) - $signed(scale_stage2[21:0]);
  assign \$67  = centred1[15:0] * scale_stage3[39:22];
  assign \$68  = $signed(centred1[23:16]) * $signed({ 1'h0, scale_stage3[39:22] });
  assign \$70  = $signed(\$69 ) + $signed({ 1'h0, lower1 });
  always @(posedge clk)
    \$signal  <= \$71 ;
  always @(posedge clk)
    open_tiles <= \$72 ;
  always @(posedge clk)
    \$signal$11  <= \$73 ;
  always @(posedge clk)
    \$signal$15  <= \$74 ;
  always @(posedge clk)
    \$signature__addr  <= \$75 ;
  always @(posedge clk)
    move <= \$76 ;
  always @(posedge clk)
    head <= \$77 ;
  always @(posedge clk)
    \end  <= \$78 ;
  always @(posedge clk)
    value0 <= \$79 ;
  always @(posedge clk)
    square0 <= \$80 ;
  always @(posedge clk)
    value1 <= \$81 ;
  always @(posedge clk)
    square1 <= \$82 ;
  always @(posedge clk)
    word <= \$83 ;
  always @(posedge clk)
    ring0 <= \$84 ;
  always @(posedge clk)
    w_data <= \$85 ;
  always @(posedge clk)
    solve_position <= \$86 ;
  always @(posedge clk)
    solve_hand <= \$87 ;
  always @(posedge clk)
    drain_position <= \$88 ;
  always @(posedge clk)
    drain_hand <= \$89 ;
  always @(posedge clk)
    scale_ring0 <= \$90 ;
  always @(posedge clk)
    scale_ring1 <= \$91 ;
  always @(posedge clk)
    count <= \$92 ;
  always @(posedge clk)
    \$signature__addr$79  <= \$93 ;
  always @(posedge clk)
    valid <= \$94 ;
  always @(posedge clk)
    scale_stage0 <= \$95 ;
  always @(posedge clk)
    scale_stage1 <= \$96 ;
  always @(posedge clk)
    scale_stage2 <= \$97 ;
  always @(posedge clk)
    scale_stage3 <= \$98 ;
  always @(posedge clk)
    shift_stage0 <= \$99 ;
  always @(posedge clk)
    shift <= \$100 ;
  always @(posedge clk)
    word0 <= \$101 ;
  always @(posedge clk)
    multiple0 <= \$102 ;
  always @(posedge clk)
    centred0 <= \$103 ;
  always @(posedge clk)
    lower0 <= \$104 ;
  always @(posedge clk)
    upper0 <= \$105 ;
  always @(posedge clk)
    value <= \$106 ;
  always @(posedge clk)
    word1 <= \$107 ;
  always @(posedge clk)
    multiple1 <= \$108 ;
  always @(posedge clk)
    centred1 <= \$109 ;
  always @(posedge clk)
    lower1 <= \$110 ;
  always @(posedge clk)
    upper1 <= \$111 ;
  always @(posedge clk)
    \value$63  <= \$112 ;
  \layer_norm.after0  after0 (
    .clk(clk),
    .r_data(scale0),
    .r_en(\r_en$44 ),
    .r_rdy(\r_rdy$42 ),
    .rst(rst),
    .w_en(\w_en$34 ),
    .w_port__data(\w_data$32 ),
    .w_rdy(scale__ready)
  );
  \layer_norm.before0  before0 (
    .clk(clk),
    .r_data(moments__payload),
    .r_en(r_en),
    .r_rdy(moments__valid),
    .rst(rst),
    .w_en(w_en),
    .w_port__data(w_data)
  );
  \layer_norm.scale0$100  \scale0$100  (
    .advance(\$signal$47 ),
    .clk(clk),
    .result(result),
    .rst(rst),
    .shift(shift),
    .value(value)
  );
  \layer_norm.scale1  scale1 (
    .advance(\$signal$47 ),
    .clk(clk),
    .result(\result$67 ),
    .rst(rst),
    .shift(shift),
    .value(\value$63 )
  );
  \layer_norm.solver0  solver0 (
    .clk(clk),
    .features(features),
    .moments__payload(moments__payload),
    .reciprocal_done(\w_en$34 ),
    .reciprocal_taken(scale__ready),
    .rst(rst),
    .scale__payload(\w_data$32 ),
    .variance_load(r_en),
    .variance_offered(moments__valid)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$signal$41  = 1'h0;
    casez (drain_hand)
      1'h0:
          \$signal$41  = \r_rdy$42 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$signal$43  = 45'h000000000000;
    casez (drain_hand)
      1'h0:
          \$signal$43  = scale0;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \r_en$44  = 1'h0;
    casez (drain_hand)
      1'h0:
          \r_en$44  = \$7 ;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$71  = \$13 [7:0];
    if (rst) begin
      \$71  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$72  = \$16 [2:0];
    if (rst) begin
      \$72  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$73  = \$signal$11 ;
    if (\$signal$13 ) begin
      \$73  = last;
    end
    if (rst) begin
      \$73  = 1'h1;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$74  = \$signal$15 ;
    if (\$signal$13 ) begin
      \$74  = \$18 [5:0];
    end
    if (rst) begin
      \$74  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$75  = \$signature__addr ;
    if (\$signal$13 ) begin
      \$75  = \$21 [6:0];
    end
    if (rst) begin
      \$75  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$76  = { move[1:0], \$signal$13  };
    if (rst) begin
      \$76  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$77  = { head[1:0], \$22  };
    if (rst) begin
      \$77  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$78  = { \end [1:0], \$24  };
    if (rst) begin
      \$78  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$79  = x__payload[15:0];
    if (rst) begin
      \$79  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$80  = \$25 [30:0];
    if (rst) begin
      \$80  = 31'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$81  = x__payload[31:16];
    if (rst) begin
      \$81  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$82  = \$26 [30:0];
    if (rst) begin
      \$82  = 31'h00000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$83 [21:0] = { \$28 [17], \$28 [17], \$28 [17], \$28 [17], \$28  };
    \$83 [58:22] = { 4'h0, \$30  };
    if (rst) begin
      \$83  = 59'h000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$84  = ring0;
    if (move[1]) begin
      \$84  = w_data;
    end
    if (rst) begin
      \$84  = 59'h000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$85  = w_data;
    if (move[1]) begin
      \$85 [21:0] = \$32 [21:0];
      \$85 [58:22] = \$34 [36:0];
    end
    if (rst) begin
      \$85  = 59'h000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$86  = solve_position;
    if (finished) begin
      \$86  = \$37 [0];
    end
    if (rst) begin
      \$86  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$87  = solve_hand;
    if (finished) begin
      \$87  = \$42 [0];
    end
    if (rst) begin
      \$87  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$88  = drain_position;
    if (\$43 ) begin
      \$88  = \$46 [0];
    end
    if (rst) begin
      \$88  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$89  = drain_hand;
    if (\$43 ) begin
      \$89  = \$51 [0];
    end
    if (rst) begin
      \$89  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$90  = scale_ring0;
    if (\$signal$45 ) begin
      \$90  = scale_ring1;
    end
    if (rst) begin
      \$90  = 45'h000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$91  = scale_ring1;
    if (\$signal$45 ) begin
      \$91  = current;
    end
    if (rst) begin
      \$91  = 45'h000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$92  = count;
    if (\$signal$45 ) begin
      \$92  = \$53 [5:0];
    end
    if (rst) begin
      \$92  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$93  = \$signature__addr$79 ;
    if (\$signal$45 ) begin
      \$93  = \$56 [6:0];
    end
    if (rst) begin
      \$93  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$94  = valid;
    if (\$signal$47 ) begin
      \$94  = { valid[7:0], \$signal$45  };
    end
    if (rst) begin
      \$94  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$95  = scale_stage0;
    if (\$signal$47 ) begin
      \$95  = current;
    end
    if (rst) begin
      \$95  = 45'h000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$96  = scale_stage1;
    if (\$signal$47 ) begin
      \$96  = scale_stage0;
    end
    if (rst) begin
      \$96  = 45'h000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$97  = scale_stage2;
    if (\$signal$47 ) begin
      \$97  = scale_stage1;
    end
    if (rst) begin
      \$97  = 45'h000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$98  = scale_stage3;
    if (\$signal$47 ) begin
      \$98  = scale_stage2;
    end
    if (rst) begin
      \$98  = 45'h000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$99  = shift_stage0;
    if (\$signal$47 ) begin
      \$99  = \$58 [5:0];
    end
    if (rst) begin
      \$99  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$100  = shift;
    if (\$signal$47 ) begin
      \$100  = shift_stage0;
    end
    if (rst) begin
      \$100  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$101  = word0;
    if (\$signal$47 ) begin
      \$101  = \$signature__data$86 [15:0];
    end
    if (rst) begin
      \$101  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$102  = multiple0;
    if (\$signal$47 ) begin
      \$102  = { \$59 [22], \$59  };
    end
    if (rst) begin
      \$102  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$103  = centred0;
    if (\$signal$47 ) begin
      \$103  = \$60 [23:0];
    end
    if (rst) begin
      \$103  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$104  = lower0;
    if (\$signal$47 ) begin
      \$104  = \$61 ;
    end
    if (rst) begin
      \$104  = 34'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$105  = upper0;
    if (\$signal$47 ) begin
      \$105  = \$62 ;
    end
    if (rst) begin
      \$105  = 26'h0000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$106  = value;
    if (\$signal$47 ) begin
      \$106  = \$64 [41:0];
    end
    if (rst) begin
      \$106  = 42'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$107  = word1;
    if (\$signal$47 ) begin
      \$107  = \$signature__data$86 [31:16];
    end
    if (rst) begin
      \$107  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$108  = multiple1;
    if (\$signal$47 ) begin
      \$108  = { \$65 [22], \$65  };
    end
    if (rst) begin
      \$108  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$109  = centred1;
    if (\$signal$47 ) begin
      \$109  = \$66 [23:0];
    end
    if (rst) begin
      \$109  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$110  = lower1;
    if (\$signal$47 ) begin
      \$110  = \$67 ;
    end
    if (rst) begin
      \$110  = 34'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$111  = upper1;
    if (\$signal$47 ) begin
      \$111  = \$68 ;
    end
    if (rst) begin
      \$111  = 26'h0000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$112  = \value$63 ;
    if (\$signal$47 ) begin
      \$112  = \$70 [41:0];
    end
    if (rst) begin
      \$112  = 42'h00000000000;
    end
  end
  assign \$signature__en  = \$signal$13 ;
  assign \$signature__data  = x__payload;
  assign \features$21  = features;
  assign ring1 = w_data;
  assign r_data = moments__payload;
  assign r_rdy = moments__valid;
  assign moments__ready = r_en;
  assign scale__payload = \w_data$32 ;
  assign scale__valid = \w_en$34 ;
  assign w_rdy = scale__ready;
  assign \r_data$39  = scale0;
  assign \$signature__en$53  = \$signal$47 ;
  assign advance = \$signal$47 ;
  assign product0 = value;
  assign shift_stage1 = shift;
  assign narrow = 1'h1;
  assign \advance$62  = \$signal$47 ;
  assign product1 = \value$63 ;
  assign \shift$65  = shift;
  assign \narrow$66  = 1'h1;
  assign act__valid = valid[8];
  assign \x__payload[0]  = x__payload[15:0];
  assign \x__payload[1]  = x__payload[31:16];
  assign \act__payload[0]  = act__payload[7:0];
  assign \act__payload[1]  = act__payload[15:8];
  assign \$signature__data[0]  = x__payload[15:0];
  assign \$signature__data[1]  = x__payload[31:16];
  assign \ring1.s1  = w_data[21:0];
  assign \ring1.s2  = w_data[58:22];
  assign \moments__payload.s1  = moments__payload[21:0];
  assign \moments__payload.s2  = moments__payload[58:22];
  assign \scale__payload.s1  = \w_data$32 [21:0];
  assign \scale__payload.inverse  = \w_data$32 [39:22];
  assign \scale__payload.bits  = \w_data$32 [44:40];
  assign \scale0.s1  = scale0[21:0];
  assign \scale0.inverse  = scale0[39:22];
  assign \scale0.bits  = scale0[44:40];
  assign \$signal$43.s1  = \$signal$43 [21:0];
  assign \$signal$43.inverse  = \$signal$43 [39:22];
  assign \$signal$43.bits  = \$signal$43 [44:40];
  assign \current.s1  = current[21:0];
  assign \current.inverse  = current[39:22];
  assign \current.bits  = current[44:40];
  assign \scale_ring0.s1  = scale_ring0[21:0];
  assign \scale_ring0.inverse  = scale_ring0[39:22];
  assign \scale_ring0.bits  = scale_ring0[44:40];
  assign \word.s1  = word[21:0];
  assign \word.s2  = word[58:22];
  assign \ring0.s1  = ring0[21:0];
  assign \ring0.s2  = ring0[58:22];
  assign \scale_ring1.s1  = scale_ring1[21:0];
  assign \scale_ring1.inverse  = scale_ring1[39:22];
  assign \scale_ring1.bits  = scale_ring1[44:40];
  assign \scale_stage0.s1  = scale_stage0[21:0];
  assign \scale_stage0.inverse  = scale_stage0[39:22];
  assign \scale_stage0.bits  = scale_stage0[44:40];
  assign \scale_stage1.s1  = scale_stage1[21:0];
  assign \scale_stage1.inverse  = scale_stage1[39:22];
  assign \scale_stage1.bits  = scale_stage1[44:40];
  assign \scale_stage2.s1  = scale_stage2[21:0];
  assign \scale_stage2.inverse  = scale_stage2[39:22];
  assign \scale_stage2.bits  = scale_stage2[44:40];
  assign \scale_stage3.s1  = scale_stage3[21:0];
  assign \scale_stage3.inverse  = scale_stage3[39:22];
  assign \scale_stage3.bits  = scale_stage3[44:40];
  assign \$signature__data$86[0]  = \$signature__data$86 [15:0];
  assign \$signature__data$86[1]  = \$signature__data$86 [31:16];
  assign act__payload[15:8] = \result$67 [7:0];
  assign act__payload[7:0] = result[7:0];
  assign \$35  = solve_position;
  assign \$38  = solve_position;
  assign \$44  = drain_position;
  assign \$47  = drain_position;
  assign \$63  = { upper0[25], upper0[25], upper0[25], upper0[25], upper0[25], upper0[25], upper0[25], upper0[25], upper0[25], upper0[25], upper0[25], upper0[25], upper0[25], upper0[25], upper0[25], upper0, 16'h0000 };
  assign \$69  = { upper1[25], upper1[25], upper1[25], upper1[25], upper1[25], upper1[25], upper1[25], upper1[25], upper1[25], upper1[25], upper1[25], upper1[25], upper1[25], upper1[25], upper1[25], upper1, 16'h0000 };
endmodule

module \layer_norm.after0 (rst, w_en, w_rdy, r_rdy, r_data, r_en, w_port__data, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire [2:0] \$14 ;
  reg \$15 ;
  reg \$16 ;
  reg [1:0] \$17 ;
  wire [1:0] \$2 ;
  wire \$3 ;
  wire [1:0] \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire [2:0] \$9 ;
  input clk;
  wire clk;
  (* init = 1'h0 *)
  wire consume;
  reg [1:0] level = 2'h0;
  (* init = 1'h0 *)
  wire produce;
  output [44:0] r_data;
  wire [44:0] r_data;
  input r_en;
  wire r_en;
  (* init = 2'h0 *)
  wire [1:0] r_level;
  reg r_port__addr = 1'h0;
  wire [44:0] r_port__data;
  output r_rdy;
  wire r_rdy;
  input rst;
  wire rst;
  wire [44:0] w_data;
  input w_en;
  wire w_en;
  (* init = 2'h0 *)
  wire [1:0] w_level;
  reg w_port__addr = 1'h0;
  input [44:0] w_port__data;
  wire [44:0] w_port__data;
  wire w_port__en;
  output w_rdy;
  wire w_rdy;
  reg [44:0] storage [1:0];
  always @(posedge clk) begin
    if (w_port__en)
      storage[w_port__addr] <= w_port__data;
  end
  assign r_data = storage[r_port__addr];
  assign w_rdy = level != 2'h2;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$15  = w_port__addr;
    if (\$1 ) begin
      \$15  = \$2 [0];
    end
    if (rst) begin
      \$15  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$16  = r_port__addr;
    if (\$3 ) begin
      \$16  = \$4 [0];
    end
    if (rst) begin
      \$16  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$17  = level;
    if (\$8 ) begin
      \$17  = \$9 [1:0];
    end
    if (\$13 ) begin
      \$17  = \$14 [1:0];
    end
    if (rst) begin
      \$17  = 2'h0;
    end
  end
  assign w_level = level;
  assign r_level = level;
  assign produce = w_port__addr;
  assign w_data = w_port__data;
  assign consume = r_port__addr;
  assign r_port__data = r_data;
endmodule

module \layer_norm.before0 (rst, w_en, r_en, r_rdy, r_data, w_port__data, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire [4:0] \$14 ;
  reg [2:0] \$15 ;
  reg [2:0] \$16 ;
  reg [3:0] \$17 ;
  wire [3:0] \$2 ;
  wire \$3 ;
  wire [3:0] \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire [4:0] \$9 ;
  input clk;
  wire clk;
  (* init = 3'h0 *)
  wire [2:0] consume;
  reg [3:0] level = 4'h0;
  (* init = 3'h0 *)
  wire [2:0] produce;
  output [58:0] r_data;
  wire [58:0] r_data;
  input r_en;
  wire r_en;
  (* init = 4'h0 *)
  wire [3:0] r_level;
  reg [2:0] r_port__addr = 3'h0;
  wire [58:0] r_port__data;
  output r_rdy;
  wire r_rdy;
  input rst;
  wire rst;
  wire [58:0] w_data;
  input w_en;
  wire w_en;
  (* init = 4'h0 *)
  wire [3:0] w_level;
  reg [2:0] w_port__addr = 3'h0;
  input [58:0] w_port__data;
  wire [58:0] w_port__data;
  wire w_port__en;
  wire w_rdy;
  reg [58:0] storage [7:0];
  always @(posedge clk) begin
    if (w_port__en)
      storage[w_port__addr] <= w_port__data;
  end
  assign r_data = storage[r_port__addr];
  assign w_rdy = level != 4'h8;
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
      \$15  = \$2 [2:0];
    end
    if (rst) begin
      \$15  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$16  = r_port__addr;
    if (\$3 ) begin
      \$16  = \$4 [2:0];
    end
    if (rst) begin
      \$16  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$17  = level;
    if (\$8 ) begin
      \$17  = \$9 [3:0];
    end
    if (\$13 ) begin
      \$17  = \$14 [3:0];
    end
    if (rst) begin
      \$17  = 4'h0;
    end
  end
  assign w_level = level;
  assign r_level = level;
  assign produce = w_port__addr;
  assign w_data = w_port__data;
  assign consume = r_port__addr;
  assign r_port__data = r_data;
endmodule

module \layer_norm.scale0$100 (rst, advance, shift, value, result, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$4  = 0;
  wire [42:0] \$1 ;
  wire [42:0] \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire [42:0] \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire [42:0] \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire [18:0] \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire [42:0] \$24 ;
  wire [42:0] \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire [18:0] \$29 ;
  wire \$3 ;
  wire [18:0] \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire [18:0] \$33 ;
  wire [18:0] \$34 ;
  wire [18:0] \$35 ;
  reg [42:0] \$36 ;
  reg \$37 ;
  reg [2:0] \$38 ;
  reg \$39 ;
  wire [42:0] \$4 ;
  reg [18:0] \$40 ;
  reg \$41 ;
  reg \$42 ;
  reg [15:0] \$43 ;
  wire \$5 ;
  wire \$6 ;
  wire [42:0] \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg [2:0] \$signal  = 3'h0;
  reg [42:0] \$signal$11  = 43'h00000000000;
  wire [17:0] \$signal$17 ;
  reg [18:0] \$signal$18  = 19'h00000;
  reg \$signal$20  = 1'h0;
  input advance;
  wire advance;
  input clk;
  wire clk;
  wire [42:0] coarse0;
  wire [42:0] coarse1;
  wire [42:0] coarse2;
  wire coarse_lost0;
  wire coarse_lost1;
  wire coarse_lost2;
  wire [42:0] fine0;
  wire [42:0] fine1;
  wire [42:0] fine2;
  wire fine_lost0;
  wire fine_lost1;
  wire fine_lost2;
  wire [42:0] kept;
  reg lost1 = 1'h0;
  wire narrow;
  reg narrow1 = 1'h0;
  reg narrow2 = 1'h0;
  output [15:0] result;
  reg [15:0] result = 16'h0000;
  wire [18:0] rounded;
  input rst;
  wire rst;
  input [5:0] shift;
  wire [5:0] shift;
  input [41:0] value;
  wire [41:0] value;
  always @(posedge clk)
    \$signal$18  <= \$40 ;
  always @(posedge clk)
    \$signal$20  <= \$41 ;
  always @(posedge clk)
    narrow2 <= \$42 ;
  always @(posedge clk)
    result <= \$43 ;
  assign coarse0 = shift[3] ? \$1  : { value, 1'h0 };
  assign \$2  = | { value[6:0], 1'h0 };
  assign \$3  = shift[3] & \$2 ;
  assign coarse1 = shift[4] ? \$4  : coarse0;
  assign \$5  = | coarse0[15:0];
  assign \$6  = shift[4] & \$5 ;
  assign coarse_lost1 = coarse_lost0 | \$6 ;
  assign coarse2 = shift[5] ? \$7  : coarse1;
  assign \$8  = | coarse1[31:0];
  assign \$9  = shift[5] & \$8 ;
  assign coarse_lost2 = coarse_lost1 | \$9 ;
  assign fine0 = \$signal [0] ? \$10  : \$signal$11 ;
  assign \$12  = \$signal [0] & \$11 ;
  assign fine1 = \$signal [1] ? \$13  : fine0;
  assign \$14  = | fine0[1:0];
  assign \$15  = \$signal [1] & \$14 ;
  assign fine_lost1 = fine_lost0 | \$15 ;
  assign fine2 = \$signal [2] ? \$16  : fine1;
  assign \$17  = | fine1[3:0];
  assign \$18  = \$signal [2] & \$17 ;
  assign fine_lost2 = fine_lost1 | \$18 ;
  assign \$20  = \$signal$20  | \$19 [0];
  assign \$21  = \$signal$18 [0] & \$20 ;
  assign rounded = $signed(\$19 [17:0]) + $signed({ 1'h0, \$21  });
  assign \$22  = $signed(fine2) > $signed(19'h3ffff);
  assign \$23  = $signed(fine2) < $signed(19'h40000);
  assign \$24  = \$23  ? 43'h7fffffc0000 : fine2;
  assign \$25  = \$22  ? 43'h0000003ffff : \$24 ;
  assign \$26  = lost1 | fine_lost2;
  assign \$27  = $signed(rounded) > $signed(8'h7f);
  assign \$28  = $signed(rounded) < $signed(8'h80);
  assign \$29  = \$28  ? 19'h7ff80 : rounded;
  assign \$30  = \$27  ? 19'h0007f : \$29 ;
  assign \$31  = $signed(rounded) > $signed(16'h7fff);
  assign \$32  = $signed(rounded) < $signed(16'h8000);
  assign \$33  = \$32  ? 19'h78000 : rounded;
  assign \$34  = \$31  ? 19'h07fff : \$33 ;
  assign \$35  = narrow2 ? \$30  : \$34 ;
  always @(posedge clk)
    \$signal$11  <= \$36 ;
  always @(posedge clk)
    lost1 <= \$37 ;
  always @(posedge clk)
    \$signal  <= \$38 ;
  always @(posedge clk)
    narrow1 <= \$39 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$40  = \$signal$18 ;
    if (advance) begin
      \$40  = \$25 [18:0];
    end
    if (rst) begin
      \$40  = 19'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$41  = \$signal$20 ;
    if (advance) begin
      \$41  = \$26 ;
    end
    if (rst) begin
      \$41  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$42  = narrow2;
    if (advance) begin
      \$42  = narrow1;
    end
    if (rst) begin
      \$42  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$43  = result;
    if (advance) begin
      \$43  = \$35 [15:0];
    end
    if (rst) begin
      \$43  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$36  = \$signal$11 ;
    if (advance) begin
      \$36  = coarse2;
    end
    if (rst) begin
      \$36  = 43'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$37  = lost1;
    if (advance) begin
      \$37  = coarse_lost2;
    end
    if (rst) begin
      \$37  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$38  = \$signal ;
    if (advance) begin
      \$38  = shift[2:0];
    end
    if (rst) begin
      \$38  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$39  = narrow1;
    if (advance) begin
      \$39  = 1'h1;
    end
    if (rst) begin
      \$39  = 1'h0;
    end
  end
  assign kept = { value, 1'h0 };
  assign \$signal$17  = \$19 [17:0];
  assign narrow = 1'h1;
  assign \$1  = { value[41], value[41], value[41], value[41], value[41], value[41], value[41], value[41], value[41:7] };
  assign coarse_lost0 = \$3 ;
  assign \$4  = { coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42:16] };
  assign \$7  = { coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42:32] };
  assign \$10  = { \$signal$11 [42], \$signal$11 [42:1] };
  assign \$11  = \$signal$11 [0];
  assign fine_lost0 = \$12 ;
  assign \$13  = { fine0[42], fine0[42], fine0[42:2] };
  assign \$16  = { fine1[42], fine1[42], fine1[42], fine1[42], fine1[42:4] };
  assign \$19  = { \$signal$18 [18], \$signal$18 [18:1] };
endmodule

module \layer_norm.scale1 (rst, advance, shift, value, result, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$5  = 0;
  wire [42:0] \$1 ;
  wire [42:0] \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire [42:0] \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire [42:0] \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire [18:0] \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire [42:0] \$24 ;
  wire [42:0] \$25 ;
  wire \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire [18:0] \$29 ;
  wire \$3 ;
  wire [18:0] \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire [18:0] \$33 ;
  wire [18:0] \$34 ;
  wire [18:0] \$35 ;
  reg [42:0] \$36 ;
  reg \$37 ;
  reg [2:0] \$38 ;
  reg \$39 ;
  wire [42:0] \$4 ;
  reg [18:0] \$40 ;
  reg \$41 ;
  reg \$42 ;
  reg [15:0] \$43 ;
  wire \$5 ;
  wire \$6 ;
  wire [42:0] \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg [2:0] \$signal  = 3'h0;
  reg [42:0] \$signal$11  = 43'h00000000000;
  wire [17:0] \$signal$17 ;
  reg [18:0] \$signal$18  = 19'h00000;
  reg \$signal$20  = 1'h0;
  input advance;
  wire advance;
  input clk;
  wire clk;
  wire [42:0] coarse0;
  wire [42:0] coarse1;
  wire [42:0] coarse2;
  wire coarse_lost0;
  wire coarse_lost1;
  wire coarse_lost2;
  wire [42:0] fine0;
  wire [42:0] fine1;
  wire [42:0] fine2;
  wire fine_lost0;
  wire fine_lost1;
  wire fine_lost2;
  wire [42:0] kept;
  reg lost1 = 1'h0;
  wire narrow;
  reg narrow1 = 1'h0;
  reg narrow2 = 1'h0;
  output [15:0] result;
  reg [15:0] result = 16'h0000;
  wire [18:0] rounded;
  input rst;
  wire rst;
  input [5:0] shift;
  wire [5:0] shift;
  input [41:0] value;
  wire [41:0] value;
  always @(posedge clk)
    \$signal$18  <= \$40 ;
  always @(posedge clk)
    \$signal$20  <= \$41 ;
  always @(posedge clk)
    narrow2 <= \$42 ;
  always @(posedge clk)
    result <= \$43 ;
  assign coarse0 = shift[3] ? \$1  : { value, 1'h0 };
  assign \$2  = | { value[6:0], 1'h0 };
  assign \$3  = shift[3] & \$2 ;
  assign coarse1 = shift[4] ? \$4  : coarse0;
  assign \$5  = | coarse0[15:0];
  assign \$6  = shift[4] & \$5 ;
  assign coarse_lost1 = coarse_lost0 | \$6 ;
  assign coarse2 = shift[5] ? \$7  : coarse1;
  assign \$8  = | coarse1[31:0];
  assign \$9  = shift[5] & \$8 ;
  assign coarse_lost2 = coarse_lost1 | \$9 ;
  assign fine0 = \$signal [0] ? \$10  : \$signal$11 ;
  assign \$12  = \$signal [0] & \$11 ;
  assign fine1 = \$signal [1] ? \$13  : fine0;
  assign \$14  = | fine0[1:0];
  assign \$15  = \$signal [1] & \$14 ;
  assign fine_lost1 = fine_lost0 | \$15 ;
  assign fine2 = \$signal [2] ? \$16  : fine1;
  assign \$17  = | fine1[3:0];
  assign \$18  = \$signal [2] & \$17 ;
  assign fine_lost2 = fine_lost1 | \$18 ;
  assign \$20  = \$signal$20  | \$19 [0];
  assign \$21  = \$signal$18 [0] & \$20 ;
  assign rounded = $signed(\$19 [17:0]) + $signed({ 1'h0, \$21  });
  assign \$22  = $signed(fine2) > $signed(19'h3ffff);
  assign \$23  = $signed(fine2) < $signed(19'h40000);
  assign \$24  = \$23  ? 43'h7fffffc0000 : fine2;
  assign \$25  = \$22  ? 43'h0000003ffff : \$24 ;
  assign \$26  = lost1 | fine_lost2;
  assign \$27  = $signed(rounded) > $signed(8'h7f);
  assign \$28  = $signed(rounded) < $signed(8'h80);
  assign \$29  = \$28  ? 19'h7ff80 : rounded;
  assign \$30  = \$27  ? 19'h0007f : \$29 ;
  assign \$31  = $signed(rounded) > $signed(16'h7fff);
  assign \$32  = $signed(rounded) < $signed(16'h8000);
  assign \$33  = \$32  ? 19'h78000 : rounded;
  assign \$34  = \$31  ? 19'h07fff : \$33 ;
  assign \$35  = narrow2 ? \$30  : \$34 ;
  always @(posedge clk)
    \$signal$11  <= \$36 ;
  always @(posedge clk)
    lost1 <= \$37 ;
  always @(posedge clk)
    \$signal  <= \$38 ;
  always @(posedge clk)
    narrow1 <= \$39 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$40  = \$signal$18 ;
    if (advance) begin
      \$40  = \$25 [18:0];
    end
    if (rst) begin
      \$40  = 19'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$41  = \$signal$20 ;
    if (advance) begin
      \$41  = \$26 ;
    end
    if (rst) begin
      \$41  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$42  = narrow2;
    if (advance) begin
      \$42  = narrow1;
    end
    if (rst) begin
      \$42  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$43  = result;
    if (advance) begin
      \$43  = \$35 [15:0];
    end
    if (rst) begin
      \$43  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$36  = \$signal$11 ;
    if (advance) begin
      \$36  = coarse2;
    end
    if (rst) begin
      \$36  = 43'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$37  = lost1;
    if (advance) begin
      \$37  = coarse_lost2;
    end
    if (rst) begin
      \$37  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$38  = \$signal ;
    if (advance) begin
      \$38  = shift[2:0];
    end
    if (rst) begin
      \$38  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
    \$39  = narrow1;
    if (advance) begin
      \$39  = 1'h1;
    end
    if (rst) begin
      \$39  = 1'h0;
    end
  end
  assign kept = { value, 1'h0 };
  assign \$signal$17  = \$19 [17:0];
  assign narrow = 1'h1;
  assign \$1  = { value[41], value[41], value[41], value[41], value[41], value[41], value[41], value[41], value[41:7] };
  assign coarse_lost0 = \$3 ;
  assign \$4  = { coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42], coarse0[42:16] };
  assign \$7  = { coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42], coarse1[42:32] };
  assign \$10  = { \$signal$11 [42], \$signal$11 [42:1] };
  assign \$11  = \$signal$11 [0];
  assign fine_lost0 = \$12 ;
  assign \$13  = { fine0[42], fine0[42], fine0[42:2] };
  assign \$16  = { fine1[42], fine1[42], fine1[42], fine1[42], fine1[42:4] };
  assign \$19  = { \$signal$18 [18], \$signal$18 [18:1] };
endmodule

module \layer_norm.solver0 (clk, rst, variance_load, reciprocal_done, variance_offered, moments__payload, reciprocal_taken, scale__payload, features);
  reg \$auto$verilog_backend.cc:2355:dump_module$6  = 0;
  wire \$1 ;
  wire \$10 ;
  wire [5:0] \$11 ;
  wire \$12 ;
  wire [5:0] \$13 ;
  wire \$14 ;
  wire [5:0] \$15 ;
  wire \$16 ;
  wire [44:0] \$17 ;
  wire [36:0] \$18 ;
  wire [21:0] \$19 ;
  wire \$2 ;
  wire [37:0] \$20 ;
  wire [45:0] \$21 ;
  wire [22:0] \$22 ;
  wire [22:0] \$23 ;
  wire [24:0] \$24 ;
  wire [44:0] \$25 ;
  wire [20:0] \$26 ;
  wire [20:0] \$27 ;
  wire [20:0] \$28 ;
  wire [5:0] \$29 ;
  wire \$3 ;
  wire [44:0] \$30 ;
  wire [22:0] \$31 ;
  wire [23:0] \$32 ;
  reg [4:0] \$33 ;
  reg \$34 ;
  reg [4:0] \$35 ;
  reg \$36 ;
  reg [4:0] \$37 ;
  reg \$38 ;
  reg [43:0] \$39 ;
  wire \$4 ;
  reg [21:0] \$40 ;
  reg [21:0] \$41 ;
  reg [21:0] \$42 ;
  reg [36:0] \$43 ;
  reg [21:0] \$44 ;
  reg [21:0] \$45 ;
  reg [20:0] \$46 ;
  reg [41:0] \$47 ;
  reg [20:0] \$48 ;
  reg [20:0] \$49 ;
  wire \$5 ;
  reg [4:0] \$50 ;
  reg [21:0] \$51 ;
  reg [21:0] \$52 ;
  reg [44:0] \$53 ;
  reg [20:0] \$54 ;
  wire \$6 ;
  wire \$7 ;
  wire [22:0] \$8 ;
  wire [22:0] \$9 ;
  reg [41:0] \$signal  = 42'h00000000000;
  reg [20:0] \$signal$30  = 21'h000000;
  wire \$signal$31 ;
  wire [22:0] \$signal$34 ;
  reg [20:0] \$signal$36  = 21'h000000;
  reg [21:0] \$signal$43  = 22'h000000;
  reg [21:0] \$signal$44  = 22'h000000;
  reg [21:0] \$signal$45  = 22'h000000;
  reg [20:0] \$signal$47  = 21'h000000;
  reg [20:0] \$signal$48  = 21'h000000;
  reg [4:0] bits = 5'h00;
  input clk;
  wire clk;
  wire digit;
  reg [21:0] factor = 22'h000000;
  input [6:0] features;
  wire [6:0] features;
  wire found;
  input [58:0] moments__payload;
  wire [58:0] moments__payload;
  wire [21:0] \moments__payload.s1 ;
  wire [36:0] \moments__payload.s2 ;
  wire moments__ready;
  wire moments__valid;
  reg [4:0] reciprocal_count = 5'h00;
  output reciprocal_done;
  wire reciprocal_done;
  reg reciprocal_full = 1'h0;
  wire reciprocal_load;
  wire reciprocal_offered;
  input reciprocal_taken;
  wire reciprocal_taken;
  wire reciprocal_work;
  reg [21:0] rest = 22'h000000;
  reg [21:0] \rest$35  = 22'h000000;
  reg [4:0] root_count = 5'h00;
  wire root_done;
  reg root_full = 1'h0;
  wire root_load;
  wire root_offered;
  reg [21:0] root_s1 = 22'h000000;
  wire root_taken;
  wire root_work;
  input rst;
  wire rst;
  reg [36:0] s2 = 37'h0000000000;
  output [44:0] scale__payload;
  reg [44:0] scale__payload = 45'h000000000000;
  wire [4:0] \scale__payload.bits ;
  wire [17:0] \scale__payload.inverse ;
  wire [21:0] \scale__payload.s1 ;
  wire scale__ready;
  wire scale__valid;
  wire [21:0] sent_magnitude;
  reg [43:0] sum_ = 44'h00000000000;
  wire [24:0] trial;
  reg [4:0] variance_count = 5'h00;
  wire variance_done;
  reg variance_full = 1'h0;
  output variance_load;
  wire variance_load;
  input variance_offered;
  wire variance_offered;
  wire variance_taken;
  wire variance_work;
  always @(posedge clk)
    variance_count <= \$33 ;
  always @(posedge clk)
    variance_full <= \$34 ;
  always @(posedge clk)
    root_count <= \$35 ;
  always @(posedge clk)
    root_full <= \$36 ;
  always @(posedge clk)
    reciprocal_count <= \$37 ;
  always @(posedge clk)
    reciprocal_full <= \$38 ;
  always @(posedge clk)
    sum_ <= \$39 ;
  always @(posedge clk)
    factor <= \$40 ;
  always @(posedge clk)
    \$signal$43  <= \$41 ;
  always @(posedge clk)
    \$signal$45  <= \$42 ;
  always @(posedge clk)
    s2 <= \$43 ;
  always @(posedge clk)
    \$signal$44  <= \$44 ;
  always @(posedge clk)
    rest <= \$45 ;
  always @(posedge clk)
    \$signal$30  <= \$46 ;
  always @(posedge clk)
    \$signal  <= \$47 ;
  always @(posedge clk)
    \$signal$47  <= \$48 ;
  always @(posedge clk)
    \$signal$48  <= \$49 ;
  always @(posedge clk)
    bits <= \$50 ;
  always @(posedge clk)
    root_s1 <= \$51 ;
  always @(posedge clk)
    \rest$35  <= \$52 ;
  always @(posedge clk)
    scale__payload <= \$53 ;
  always @(posedge clk)
    \$signal$36  <= \$54 ;
  assign \$1  = ! variance_count;
  assign variance_done = variance_full & \$1 ;
  assign \$2  = | variance_count;
  assign variance_work = variance_full & \$2 ;
  assign variance_load = ~ variance_full;
  assign \$3  = ! root_count;
  assign root_done = root_full & \$3 ;
  assign \$4  = | root_count;
  assign root_work = root_full & \$4 ;
  assign root_load = ~ root_full;
  assign \$5  = ! reciprocal_count;
  assign reciprocal_done = reciprocal_full & \$5 ;
  assign \$6  = | reciprocal_count;
  assign reciprocal_work = reciprocal_full & \$6 ;
  assign reciprocal_load = ~ reciprocal_full;
  assign \$7  = $signed(moments__payload[21:0]) < $signed(1'h0);
  assign \$8  = - $signed(moments__payload[21:0]);
  assign \$9  = \$7  ? \$8  : { moments__payload[21], moments__payload[21:0] };
  assign trial = { rest, \$signal [41:40] } - { \$signal$30 , 2'h1 };
  assign \$signal$31  = $signed(trial) >= $signed(1'h0);
  assign \$10  = | bits;
  assign found = \$signal$31  | \$10 ;
  assign \$signal$34  = \rest$35  - \$signal$36 ;
  assign digit = $signed(\$signal$34 ) >= $signed(1'h0);
  assign \$11  = variance_count - 1'h1;
  assign \$12  = variance_done & root_load;
  assign \$13  = root_count - 1'h1;
  assign \$14  = root_done & reciprocal_load;
  assign \$15  = reciprocal_count - 1'h1;
  assign \$16  = reciprocal_done & reciprocal_taken;
  assign \$18  = factor[21] ? s2 : 37'h0000000000;
  assign \$19  = \$signal$43 [21] ? \$signal$44  : 22'h000000;
  assign \$20  = \$18  - \$19 ;
  assign \$21  = $signed(\$17 ) + $signed(\$20 );
  assign \$24  = \$signal$31  ? trial : { 1'h0, rest, \$signal [41:40] };
  assign \$26  = \$signal$31  ? \$signal$48  : 21'h000000;
  assign \$27  = \$signal$47  | \$26 ;
  assign \$29  = bits + 1'h1;
  assign \$30  = $signed(sum_) + $signed(2'h1);
  assign \$31  = digit ? \$signal$34  : { 1'h0, \rest$35  };
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$33  = variance_count;
    if (variance_work) begin
      \$33  = \$11 [4:0];
    end
    if (variance_load) begin
      \$33  = 5'h16;
    end
    if (rst) begin
      \$33  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$34  = variance_full;
    if (variance_load) begin
      \$34  = variance_offered;
    end else if (\$12 ) begin
      \$34  = 1'h0;
    end
    if (rst) begin
      \$34  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$35  = root_count;
    if (root_work) begin
      \$35  = \$13 [4:0];
    end
    if (root_load) begin
      \$35  = 5'h15;
    end
    if (rst) begin
      \$35  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$36  = root_full;
    if (root_load) begin
      \$36  = variance_done;
    end else if (\$14 ) begin
      \$36  = 1'h0;
    end
    if (rst) begin
      \$36  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$37  = reciprocal_count;
    if (reciprocal_work) begin
      \$37  = \$15 [4:0];
    end
    if (reciprocal_load) begin
      \$37  = 5'h12;
    end
    if (rst) begin
      \$37  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$38  = reciprocal_full;
    if (reciprocal_load) begin
      \$38  = root_done;
    end else if (\$16 ) begin
      \$38  = 1'h0;
    end
    if (rst) begin
      \$38  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$39  = sum_;
    if (variance_work) begin
      \$39  = \$21 [43:0];
    end
    if (variance_load) begin
      \$39  = 44'h00000000000;
    end
    if (rst) begin
      \$39  = 44'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$40  = factor;
    if (variance_work) begin
      \$40  = \$22 [21:0];
    end
    if (variance_load) begin
      \$40  = { 15'h0000, features };
    end
    if (rst) begin
      \$40  = 22'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$41  = \$signal$43 ;
    if (variance_work) begin
      \$41  = \$23 [21:0];
    end
    if (variance_load) begin
      \$41  = \$9 [21:0];
    end
    if (rst) begin
      \$41  = 22'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$42  = \$signal$45 ;
    if (variance_load) begin
      \$42  = moments__payload[21:0];
    end
    if (rst) begin
      \$42  = 22'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$43  = s2;
    if (variance_load) begin
      \$43  = moments__payload[58:22];
    end
    if (rst) begin
      \$43  = 37'h0000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$44  = \$signal$44 ;
    if (variance_load) begin
      \$44  = \$9 [21:0];
    end
    if (rst) begin
      \$44  = 22'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$45  = rest;
    if (root_work) begin
      \$45  = \$24 [21:0];
    end
    if (root_load) begin
      \$45  = 22'h000000;
    end
    if (rst) begin
      \$45  = 22'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$46  = \$signal$30 ;
    if (root_work) begin
      \$46  = { \$signal$30 [19:0], \$signal$31  };
    end
    if (root_load) begin
      \$46  = 21'h000000;
    end
    if (rst) begin
      \$46  = 21'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$47  = \$signal ;
    if (root_work) begin
      \$47  = \$25 [41:0];
    end
    if (root_load) begin
      \$47  = \$30 [41:0];
    end
    if (rst) begin
      \$47  = 42'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$48  = \$signal$47 ;
    if (root_work) begin
      \$48  = \$27 ;
    end
    if (root_load) begin
      \$48  = 21'h000000;
    end
    if (rst) begin
      \$48  = 21'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$49  = \$signal$48 ;
    if (root_work) begin
      if (found) begin
        \$49  = \$28 ;
      end
    end
    if (root_load) begin
      \$49  = 21'h100000;
    end
    if (rst) begin
      \$49  = 21'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$50  = bits;
    if (root_work) begin
      if (found) begin
        \$50  = \$29 [4:0];
      end
    end
    if (root_load) begin
      \$50  = 5'h00;
    end
    if (rst) begin
      \$50  = 5'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$51  = root_s1;
    if (root_load) begin
      \$51  = \$signal$45 ;
    end
    if (rst) begin
      \$51  = 22'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$52  = \rest$35 ;
    if (reciprocal_work) begin
      \$52  = \$32 [21:0];
    end
    if (reciprocal_load) begin
      \$52  = 22'h100000;
    end
    if (rst) begin
      \$52  = 22'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$53  = scale__payload;
    if (reciprocal_work) begin
      \$53 [39:22] = { scale__payload[38:22], digit };
    end
    if (reciprocal_load) begin
      \$53 [21:0] = root_s1;
      \$53 [44:40] = bits;
    end
    if (rst) begin
      \$53  = 45'h000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$54  = \$signal$36 ;
    if (reciprocal_load) begin
      \$54  = \$signal$47 ;
    end
    if (rst) begin
      \$54  = 21'h000000;
    end
  end
  assign moments__valid = variance_offered;
  assign moments__ready = variance_load;
  assign root_offered = variance_done;
  assign variance_taken = root_load;
  assign reciprocal_offered = root_done;
  assign root_taken = reciprocal_load;
  assign scale__valid = reciprocal_done;
  assign scale__ready = reciprocal_taken;
  assign sent_magnitude = \$9 [21:0];
  assign \moments__payload.s1  = moments__payload[21:0];
  assign \moments__payload.s2  = moments__payload[58:22];
  assign \scale__payload.s1  = scale__payload[21:0];
  assign \scale__payload.inverse  = scale__payload[39:22];
  assign \scale__payload.bits  = scale__payload[44:40];
  assign \$17  = { sum_, 1'h0 };
  assign \$22  = { factor, 1'h0 };
  assign \$23  = { \$signal$43 , 1'h0 };
  assign \$25  = { 1'h0, \$signal , 2'h0 };
  assign \$28  = { 1'h0, \$signal$48 [20:1] };
  assign \$32  = { \$31 , 1'h0 };
endmodule
