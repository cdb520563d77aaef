module requantise(acc__valid, act__ready, clk, rst, acc__ready, act__payload, act__valid, acc__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire [64:0] \$10 ;
  wire \$11 ;
  wire [31:0] \$12 ;
  wire [31:0] \$13 ;
  wire [32:0] \$14 ;
  wire [32:0] \$15 ;
  wire [63:0] \$16 ;
  wire [64:0] \$17 ;
  reg [5:0] \$18 ;
  reg [15:0] \$19 ;
  wire [6:0] \$2 ;
  reg [15:0] \$20 ;
  reg [15:0] \$21 ;
  reg [15:0] \$22 ;
  reg [15:0] \$23 ;
  reg [15:0] \$24 ;
  reg \$25 ;
  reg \$26 ;
  reg \$27 ;
  reg [31:0] \$28 ;
  reg [16:0] \$29 ;
  wire [6:0] \$3 ;
  reg [5:0] \$30 ;
  reg [32:0] \$31 ;
  reg [32:0] \$32 ;
  reg [48:0] \$33 ;
  reg [5:0] \$34 ;
  reg [5:0] \$35 ;
  reg [31:0] \$36 ;
  reg [16:0] \$37 ;
  reg [5:0] \$38 ;
  reg [32:0] \$39 ;
  wire \$4 ;
  reg [32:0] \$40 ;
  reg [48:0] \$41 ;
  reg [5:0] \$42 ;
  reg [5:0] \$43 ;
  wire [31:0] \$5 ;
  wire [31:0] \$6 ;
  wire [32:0] \$7 ;
  wire [32:0] \$8 ;
  wire [63:0] \$9 ;
  input [158:0] acc__payload;
  wire [158:0] acc__payload;
  wire [31:0] \acc__payload.bias ;
  wire [33:0] \acc__payload.multiplier ;
  wire [16:0] \acc__payload.multiplier[0] ;
  wire [16:0] \acc__payload.multiplier[1] ;
  wire \acc__payload.narrow ;
  wire [11:0] \acc__payload.shift ;
  wire [5:0] \acc__payload.shift[0] ;
  wire [5:0] \acc__payload.shift[1] ;
  wire [15:0] \acc__payload.tag ;
  wire [63:0] \acc__payload.value ;
  wire [31:0] \acc__payload.value[0] ;
  wire [31:0] \acc__payload.value[1] ;
  output acc__ready;
  wire acc__ready;
  input acc__valid;
  wire acc__valid;
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
  wire \advance$12 ;
  wire \advance$21 ;
  reg [31:0] clipped0 = 32'd0;
  reg [31:0] clipped1 = 32'd0;
  input clk;
  wire clk;
  reg [32:0] lower0 = 33'h000000000;
  reg [32:0] lower1 = 33'h000000000;
  reg [16:0] multiplier0 = 17'h00000;
  reg [16:0] multiplier1 = 17'h00000;
  reg narrow = 1'h0;
  (* init = 1'h0 *)
  wire \narrow$26 ;
  reg narrow0 = 1'h0;
  reg narrow1 = 1'h0;
  (* init = 1'h0 *)
  wire narrow2;
  (* init = 49'h0000000000000 *)
  wire [48:0] product0;
  (* init = 49'h0000000000000 *)
  wire [48:0] product1;
  wire [15:0] result;
  wire [15:0] \result$27 ;
  input rst;
  wire rst;
  reg [5:0] shift = 6'h00;
  reg [5:0] \shift$24  = 6'h00;
  reg [5:0] shift0_0 = 6'h00;
  reg [5:0] shift0_1 = 6'h00;
  (* init = 6'h00 *)
  wire [5:0] shift0_2;
  reg [5:0] shift1_0 = 6'h00;
  reg [5:0] shift1_1 = 6'h00;
  (* init = 6'h00 *)
  wire [5:0] shift1_2;
  reg [15:0] tag0 = 16'h0000;
  reg [15:0] tag1 = 16'h0000;
  reg [15:0] tag2 = 16'h0000;
  reg [15:0] tag3 = 16'h0000;
  reg [15:0] tag4 = 16'h0000;
  reg [15:0] tag5 = 16'h0000;
  wire [32:0] total0;
  wire [32:0] total1;
  reg [32:0] upper0 = 33'h000000000;
  reg [32:0] upper1 = 33'h000000000;
  reg [5:0] valid = 6'h00;
  reg [48:0] value = 49'h0000000000000;
  reg [48:0] \value$22  = 49'h0000000000000;
  always @(posedge clk)
    shift <= \$35 ;
  always @(posedge clk)
    clipped1 <= \$36 ;
  always @(posedge clk)
    multiplier1 <= \$37 ;
  always @(posedge clk)
    shift1_0 <= \$38 ;
  always @(posedge clk)
    lower1 <= \$39 ;
  always @(posedge clk)
    upper1 <= \$40 ;
  always @(posedge clk)
    \value$22  <= \$41 ;
  always @(posedge clk)
    shift1_1 <= \$42 ;
  always @(posedge clk)
    \shift$24  <= \$43 ;
  assign \$1  = ~ valid[5];
  assign acc__ready = \$1  | act__ready;
  assign total0 = $signed(acc__payload[31:0]) + $signed(acc__payload[95:64]);
  assign total1 = $signed(acc__payload[63:32]) + $signed(acc__payload[95:64]);
  assign \$3  = \$2  | { 6'h00, acc__valid };
  assign \$4  = total0[32] ^ total0[31];
  assign \$5  = total0[32] ? 32'd2147483648 : 32'd2147483647;
  assign \$6  = \$4  ? \$5  : total0[31:0];
  assign \$7  = clipped0[15:0] * multiplier0;
  assign \$8  = $signed(clipped0[31:16]) * $signed({ 1'h0, multiplier0 });
  assign \$10  = $signed(\$9 ) + $signed({ 1'h0, lower0 });
  assign \$11  = total1[32] ^ total1[31];
  assign \$12  = total1[32] ? 32'd2147483648 : 32'd2147483647;
  assign \$13  = \$11  ? \$12  : total1[31:0];
  assign \$14  = clipped1[15:0] * multiplier1;
  assign \$15  = $signed(clipped1[31:16]) * $signed({ 1'h0, multiplier1 });
  assign \$17  = $signed(\$16 ) + $signed({ 1'h0, lower1 });
  always @(posedge clk)
    valid <= \$18 ;
  always @(posedge clk)
    tag1 <= \$19 ;
  always @(posedge clk)
    tag2 <= \$20 ;
  always @(posedge clk)
    tag3 <= \$21 ;
  always @(posedge clk)
    tag4 <= \$22 ;
  always @(posedge clk)
    tag5 <= \$23 ;
  always @(posedge clk)
    tag0 <= \$24 ;
  always @(posedge clk)
    narrow0 <= \$25 ;
  always @(posedge clk)
    narrow1 <= \$26 ;
  always @(posedge clk)
    narrow <= \$27 ;
  always @(posedge clk)
    clipped0 <= \$28 ;
  always @(posedge clk)
    multiplier0 <= \$29 ;
  always @(posedge clk)
    shift0_0 <= \$30 ;
  always @(posedge clk)
    lower0 <= \$31 ;
  always @(posedge clk)
    upper0 <= \$32 ;
  always @(posedge clk)
    value <= \$33 ;
  always @(posedge clk)
    shift0_1 <= \$34 ;
  \requantise.scale0  scale0 (
    .advance(acc__ready),
    .clk(clk),
    .narrow(narrow),
    .result(result),
    .rst(rst),
    .shift(shift),
    .value(value)
  );
  \requantise.scale1  scale1 (
    .advance(acc__ready),
    .clk(clk),
    .narrow(narrow),
    .result(\result$27 ),
    .rst(rst),
    .shift(\shift$24 ),
    .value(\value$22 )
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$36  = clipped1;
    if (acc__ready) begin
      \$36  = \$13 ;
    end
    if (rst) begin
      \$36  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$37  = multiplier1;
    if (acc__ready) begin
      \$37  = acc__payload[129:113];
    end
    if (rst) begin
      \$37  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$38  = shift1_0;
    if (acc__ready) begin
      \$38  = acc__payload[141:136];
    end
    if (rst) begin
      \$38  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$39  = lower1;
    if (acc__ready) begin
      \$39  = \$14 ;
    end
    if (rst) begin
      \$39  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$40  = upper1;
    if (acc__ready) begin
      \$40  = \$15 ;
    end
    if (rst) begin
      \$40  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$41  = \value$22 ;
    if (acc__ready) begin
      \$41  = \$17 [48:0];
    end
    if (rst) begin
      \$41  = 49'h0000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$42  = shift1_1;
    if (acc__ready) begin
      \$42  = shift1_0;
    end
    if (rst) begin
      \$42  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$43  = \shift$24 ;
    if (acc__ready) begin
      \$43  = shift1_1;
    end
    if (rst) begin
      \$43  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$18  = valid;
    if (acc__ready) begin
      \$18  = \$3 [5:0];
    end
    if (rst) begin
      \$18  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$19  = tag1;
    if (acc__ready) begin
      \$19  = tag0;
    end
    if (rst) begin
      \$19  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$20  = tag2;
    if (acc__ready) begin
      \$20  = tag1;
    end
    if (rst) begin
      \$20  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$21  = tag3;
    if (acc__ready) begin
      \$21  = tag2;
    end
    if (rst) begin
      \$21  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$22  = tag4;
    if (acc__ready) begin
      \$22  = tag3;
    end
    if (rst) begin
      \$22  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$23  = tag5;
    if (acc__ready) begin
      \$23  = tag4;
    end
    if (rst) begin
      \$23  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$24  = tag0;
    if (acc__ready) begin
      \$24  = acc__payload[158:143];
    end
    if (rst) begin
      \$24  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$25  = narrow0;
    if (acc__ready) begin
      \$25  = acc__payload[142];
    end
    if (rst) begin
      \$25  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$26  = narrow1;
    if (acc__ready) begin
      \$26  = narrow0;
    end
    if (rst) begin
      \$26  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$27  = narrow;
    if (acc__ready) begin
      \$27  = narrow1;
    end
    if (rst) begin
      \$27  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$28  = clipped0;
    if (acc__ready) begin
      \$28  = \$6 ;
    end
    if (rst) begin
      \$28  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$29  = multiplier0;
    if (acc__ready) begin
      \$29  = acc__payload[112:96];
    end
    if (rst) begin
      \$29  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$30  = shift0_0;
    if (acc__ready) begin
      \$30  = acc__payload[135:130];
    end
    if (rst) begin
      \$30  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$31  = lower0;
    if (acc__ready) begin
      \$31  = \$7 ;
    end
    if (rst) begin
      \$31  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$32  = upper0;
    if (acc__ready) begin
      \$32  = \$8 ;
    end
    if (rst) begin
      \$32  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$33  = value;
    if (acc__ready) begin
      \$33  = \$10 [48:0];
    end
    if (rst) begin
      \$33  = 49'h0000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$34  = shift0_1;
    if (acc__ready) begin
      \$34  = shift0_0;
    end
    if (rst) begin
      \$34  = 6'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$35  = shift;
    if (acc__ready) begin
      \$35  = shift0_1;
    end
    if (rst) begin
      \$35  = 6'h00;
    end
  end
  assign advance = acc__ready;
  assign \advance$12  = acc__ready;
  assign product0 = value;
  assign shift0_2 = shift;
  assign narrow2 = narrow;
  assign \advance$21  = acc__ready;
  assign product1 = \value$22 ;
  assign shift1_2 = \shift$24 ;
  assign \narrow$26  = narrow;
  assign act__valid = valid[5];
  assign \acc__payload.value  = acc__payload[63:0];
  assign \acc__payload.value[0]  = acc__payload[31:0];
  assign \acc__payload.value[1]  = acc__payload[63:32];
  assign \acc__payload.bias  = acc__payload[95:64];
  assign \acc__payload.multiplier  = acc__payload[129:96];
  assign \acc__payload.multiplier[0]  = acc__payload[112:96];
  assign \acc__payload.multiplier[1]  = acc__payload[129:113];
  assign \acc__payload.shift  = acc__payload[141:130];
  assign \acc__payload.shift[0]  = acc__payload[135:130];
  assign \acc__payload.shift[1]  = acc__payload[141:136];
  assign \acc__payload.narrow  = acc__payload[142];
  assign \acc__payload.tag  = acc__payload[158:143];
  assign \act__payload.value  = act__payload[31:0];
  assign \act__payload.value[0]  = act__payload[15:0];
  assign \act__payload.value[1]  = act__payload[31:16];
  assign \act__payload.tag  = act__payload[47:32];
  assign act__payload[31:16] = \result$27 ;
  assign act__payload[15:0] = result;
  assign act__payload[47:32] = tag5;
  assign \$2  = { valid, 1'h0 };
  assign \$9  = { upper0[32], upper0[32], upper0[32], upper0[32], upper0[32], upper0[32], upper0[32], upper0[32], upper0[32], upper0[32], upper0[32], upper0[32], upper0[32], upper0[32], upper0[32], upper0, 16'h0000 };
  assign \$16  = { upper1[32], upper1[32], upper1[32], upper1[32], upper1[32], upper1[32], upper1[32], upper1[32], upper1[32], upper1[32], upper1[32], upper1[32], upper1[32], upper1[32], upper1[32], upper1, 16'h0000 };
endmodule

module \requantise.scale0 (rst, advance, narrow, value, shift, result, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire [49:0] \$1 ;
  wire [49:0] \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire [49:0] \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire [49:0] \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire [18:0] \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire [49:0] \$24 ;
  wire [49:0] \$25 ;
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
  reg [49:0] \$36 ;
  reg \$37 ;
  reg [2:0] \$38 ;
  reg \$39 ;
  wire [49:0] \$4 ;
  reg [18:0] \$40 ;
  reg \$41 ;
  reg \$42 ;
  reg [15:0] \$43 ;
  wire \$5 ;
  wire \$6 ;
  wire [49:0] \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg [2:0] \$signal  = 3'h0;
  reg [49:0] \$signal$11  = 50'h0000000000000;
  wire [17:0] \$signal$17 ;
  reg [18:0] \$signal$18  = 19'h00000;
  reg \$signal$20  = 1'h0;
  input advance;
  wire advance;
  input clk;
  wire clk;
  wire [49:0] coarse0;
  wire [49:0] coarse1;
  wire [49:0] coarse2;
  wire coarse_lost0;
  wire coarse_lost1;
  wire coarse_lost2;
  wire [49:0] fine0;
  wire [49:0] fine1;
  wire [49:0] fine2;
  wire fine_lost0;
  wire fine_lost1;
  wire fine_lost2;
  wire [49:0] kept;
  reg lost1 = 1'h0;
  input narrow;
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
  input [48:0] value;
  wire [48:0] value;
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
  assign \$24  = \$23  ? 50'h3fffffffc0000 : fine2;
  assign \$25  = \$22  ? 50'h000000003ffff : \$24 ;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$40  = \$signal$18 ;
    if (advance) begin
      \$40  = \$25 [18:0];
    end
    if (rst) begin
      \$40  = 19'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$41  = \$signal$20 ;
    if (advance) begin
      \$41  = \$26 ;
    end
    if (rst) begin
      \$41  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$42  = narrow2;
    if (advance) begin
      \$42  = narrow1;
    end
    if (rst) begin
      \$42  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$43  = result;
    if (advance) begin
      \$43  = \$35 [15:0];
    end
    if (rst) begin
      \$43  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$36  = \$signal$11 ;
    if (advance) begin
      \$36  = coarse2;
    end
    if (rst) begin
      \$36  = 50'h0000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$37  = lost1;
    if (advance) begin
      \$37  = coarse_lost2;
    end
    if (rst) begin
      \$37  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$38  = \$signal ;
    if (advance) begin
      \$38  = shift[2:0];
    end
    if (rst) begin
      \$38  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$39  = narrow1;
    if (advance) begin
      \$39  = narrow;
    end
    if (rst) begin
      \$39  = 1'h0;
    end
  end
  assign kept = { value, 1'h0 };
  assign \$signal$17  = \$19 [17:0];
  assign \$1  = { value[48], value[48], value[48], value[48], value[48], value[48], value[48], value[48], value[48:7] };
  assign coarse_lost0 = \$3 ;
  assign \$4  = { coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49:16] };
  assign \$7  = { coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49:32] };
  assign \$10  = { \$signal$11 [49], \$signal$11 [49:1] };
  assign \$11  = \$signal$11 [0];
  assign fine_lost0 = \$12 ;
  assign \$13  = { fine0[49], fine0[49], fine0[49:2] };
  assign \$16  = { fine1[49], fine1[49], fine1[49], fine1[49], fine1[49:4] };
  assign \$19  = { \$signal$18 [18], \$signal$18 [18:1] };
endmodule

module \requantise.scale1 (rst, advance, narrow, value, shift, result, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
  wire [49:0] \$1 ;
  wire [49:0] \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire [49:0] \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire [49:0] \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire [18:0] \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire [49:0] \$24 ;
  wire [49:0] \$25 ;
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
  reg [49:0] \$36 ;
  reg \$37 ;
  reg [2:0] \$38 ;
  reg \$39 ;
  wire [49:0] \$4 ;
  reg [18:0] \$40 ;
  reg \$41 ;
  reg \$42 ;
  reg [15:0] \$43 ;
  wire \$5 ;
  wire \$6 ;
  wire [49:0] \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg [2:0] \$signal  = 3'h0;
  reg [49:0] \$signal$11  = 50'h0000000000000;
  wire [17:0] \$signal$17 ;
  reg [18:0] \$signal$18  = 19'h00000;
  reg \$signal$20  = 1'h0;
  input advance;
  wire advance;
  input clk;
  wire clk;
  wire [49:0] coarse0;
  wire [49:0] coarse1;
  wire [49:0] coarse2;
  wire coarse_lost0;
  wire coarse_lost1;
  wire coarse_lost2;
  wire [49:0] fine0;
  wire [49:0] fine1;
  wire [49:0] fine2;
  wire fine_lost0;
  wire fine_lost1;
  wire fine_lost2;
  wire [49:0] kept;
  reg lost1 = 1'h0;
  input narrow;
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
  input [48:0] value;
  wire [48:0] value;
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
  assign \$24  = \$23  ? 50'h3fffffffc0000 : fine2;
  assign \$25  = \$22  ? 50'h000000003ffff : \$24 ;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$40  = \$signal$18 ;
    if (advance) begin
      \$40  = \$25 [18:0];
    end
    if (rst) begin
      \$40  = 19'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$41  = \$signal$20 ;
    if (advance) begin
      \$41  = \$26 ;
    end
    if (rst) begin
      \$41  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$42  = narrow2;
    if (advance) begin
      \$42  = narrow1;
    end
    if (rst) begin
      \$42  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$43  = result;
    if (advance) begin
      \$43  = \$35 [15:0];
    end
    if (rst) begin
      \$43  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$36  = \$signal$11 ;
    if (advance) begin
      \$36  = coarse2;
    end
    if (rst) begin
      \$36  = 50'h0000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$37  = lost1;
    if (advance) begin
      \$37  = coarse_lost2;
    end
    if (rst) begin
      \$37  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$38  = \$signal ;
    if (advance) begin
      \$38  = shift[2:0];
    end
    if (rst) begin
      \$38  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$39  = narrow1;
    if (advance) begin
      \$39  = narrow;
    end
    if (rst) begin
      \$39  = 1'h0;
    end
  end
  assign kept = { value, 1'h0 };
  assign \$signal$17  = \$19 [17:0];
  assign \$1  = { value[48], value[48], value[48], value[48], value[48], value[48], value[48], value[48], value[48:7] };
  assign coarse_lost0 = \$3 ;
  assign \$4  = { coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49], coarse0[49:16] };
  assign \$7  = { coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49], coarse1[49:32] };
  assign \$10  = { \$signal$11 [49], \$signal$11 [49:1] };
  assign \$11  = \$signal$11 [0];
  assign fine_lost0 = \$12 ;
  assign \$13  = { fine0[49], fine0[49], fine0[49:2] };
  assign \$16  = { fine1[49], fine1[49], fine1[49], fine1[49], fine1[49:4] };
  assign \$19  = { \$signal$18 [18], \$signal$18 [18:1] };
endmodule
