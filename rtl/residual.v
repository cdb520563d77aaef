module residual(terms__valid, total__ready, clk, rst, terms__ready, total__payload, total__valid, terms__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire [31:0] \$10 ;
  wire [16:0] \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire [17:0] \$14 ;
  wire [17:0] \$15 ;
  wire [31:0] \$16 ;
  wire [16:0] \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire [33:0] \$2 ;
  wire [17:0] \$20 ;
  wire [17:0] \$21 ;
  reg [1:0] \$22 ;
  reg [15:0] \$23 ;
  reg [15:0] \$24 ;
  reg \$25 ;
  reg \$26 ;
  reg [47:0] \$27 ;
  reg [15:0] \$28 ;
  reg [15:0] \$29 ;
  wire [34:0] \$3 ;
  reg [32:0] \$30 ;
  reg [15:0] \$31 ;
  reg [16:0] \$32 ;
  reg [15:0] \$33 ;
  reg [15:0] \$34 ;
  reg [32:0] \$35 ;
  reg [15:0] \$36 ;
  reg [16:0] \$37 ;
  wire [34:0] \$4 ;
  wire [33:0] \$5 ;
  wire [34:0] \$6 ;
  wire [34:0] \$7 ;
  wire [2:0] \$8 ;
  wire [2:0] \$9 ;
  wire advance;
  input clk;
  wire clk;
  reg [32:0] product0 = 33'h000000000;
  reg [32:0] product1 = 33'h000000000;
  wire [16:0] rounded0;
  wire [16:0] rounded1;
  input rst;
  wire rst;
  reg [16:0] share0 = 17'h00000;
  reg [16:0] share1 = 17'h00000;
  wire [17:0] sum0;
  wire [17:0] sum1;
  reg [15:0] tag0 = 16'h0000;
  reg [15:0] tag1 = 16'h0000;
  input [96:0] terms__payload;
  wire [96:0] terms__payload;
  wire [15:0] \terms__payload.score ;
  wire [15:0] \terms__payload.tag ;
  wire \terms__payload.weighted ;
  wire [31:0] \terms__payload.x ;
  wire [15:0] \terms__payload.x[0] ;
  wire [15:0] \terms__payload.x[1] ;
  wire [31:0] \terms__payload.y ;
  wire [15:0] \terms__payload.y[0] ;
  wire [15:0] \terms__payload.y[1] ;
  output terms__ready;
  wire terms__ready;
  input terms__valid;
  wire terms__valid;
  output [47:0] total__payload;
  reg [47:0] total__payload = 48'h000000000000;
  wire [15:0] \total__payload.tag ;
  wire [31:0] \total__payload.value ;
  wire [15:0] \total__payload.value[0] ;
  wire [15:0] \total__payload.value[1] ;
  input total__ready;
  wire total__ready;
  output total__valid;
  reg total__valid = 1'h0;
  reg [1:0] valid = 2'h0;
  reg weighted = 1'h0;
  reg [15:0] x0_0 = 16'h0000;
  reg [15:0] x0_1 = 16'h0000;
  reg [15:0] x1_0 = 16'h0000;
  reg [15:0] x1_1 = 16'h0000;
  reg [15:0] y0 = 16'h0000;
  reg [15:0] y1 = 16'h0000;
  assign \$1  = ~ total__valid;
  assign terms__ready = \$1  | total__ready;
  assign \$2  = $signed(product0) + $signed(16'h7fff);
  assign \$3  = $signed(\$2 ) + $signed({ 1'h0, product0[16] });
  assign sum0 = $signed(x0_1) + $signed(share0);
  assign \$5  = $signed(product1) + $signed(16'h7fff);
  assign \$6  = $signed(\$5 ) + $signed({ 1'h0, product1[16] });
  assign sum1 = $signed(x1_1) + $signed(share1);
  assign \$9  = \$8  | { 2'h0, terms__valid };
  assign \$10  = $signed(terms__payload[47:32]) * $signed({ 1'h0, terms__payload[79:64] });
  assign \$11  = weighted ? \$4 [16:0] : { y0[15], y0 };
  assign \$12  = $signed(sum0) > $signed(16'h7fff);
  assign \$13  = $signed(sum0) < $signed(16'h8000);
  assign \$14  = \$13  ? 18'h38000 : sum0;
  assign \$15  = \$12  ? 18'h07fff : \$14 ;
  assign \$16  = $signed(terms__payload[63:48]) * $signed({ 1'h0, terms__payload[79:64] });
  assign \$17  = weighted ? \$7 [16:0] : { y1[15], y1 };
  assign \$18  = $signed(sum1) > $signed(16'h7fff);
  assign \$19  = $signed(sum1) < $signed(16'h8000);
  assign \$20  = \$19  ? 18'h38000 : sum1;
  assign \$21  = \$18  ? 18'h07fff : \$20 ;
  always @(posedge clk)
    valid <= \$22 ;
  always @(posedge clk)
    tag0 <= \$23 ;
  always @(posedge clk)
    tag1 <= \$24 ;
  always @(posedge clk)
    weighted <= \$25 ;
  always @(posedge clk)
    total__valid <= \$26 ;
  always @(posedge clk)
    total__payload <= \$27 ;
  always @(posedge clk)
    x0_0 <= \$28 ;
  always @(posedge clk)
    y0 <= \$29 ;
  always @(posedge clk)
    product0 <= \$30 ;
  always @(posedge clk)
    x0_1 <= \$31 ;
  always @(posedge clk)
    share0 <= \$32 ;
  always @(posedge clk)
    x1_0 <= \$33 ;
  always @(posedge clk)
    y1 <= \$34 ;
  always @(posedge clk)
    product1 <= \$35 ;
  always @(posedge clk)
    x1_1 <= \$36 ;
  always @(posedge clk)
    share1 <= \$37 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$22  = valid;
    if (terms__ready) begin
      \$22  = \$9 [1:0];
    end
    if (rst) begin
      \$22  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$23  = tag0;
    if (terms__ready) begin
      \$23  = terms__payload[96:81];
    end
    if (rst) begin
      \$23  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$24  = tag1;
    if (terms__ready) begin
      \$24  = tag0;
    end
    if (rst) begin
      \$24  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$25  = weighted;
    if (terms__ready) begin
      \$25  = terms__payload[80];
    end
    if (rst) begin
      \$25  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$26  = total__valid;
    if (terms__ready) begin
      \$26  = valid[1];
    end
    if (rst) begin
      \$26  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$27  = total__payload;
    if (terms__ready) begin
      \$27 [47:32] = tag1;
    end
    if (terms__ready) begin
      \$27 [15:0] = \$15 [15:0];
      \$27 [31:16] = \$21 [15:0];
    end
    if (rst) begin
      \$27  = 48'h000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$28  = x0_0;
    if (terms__ready) begin
      \$28  = terms__payload[15:0];
    end
    if (rst) begin
      \$28  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$29  = y0;
    if (terms__ready) begin
      \$29  = terms__payload[47:32];
    end
    if (rst) begin
      \$29  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$30  = product0;
    if (terms__ready) begin
      \$30  = { \$10 [31], \$10  };
    end
    if (rst) begin
      \$30  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$31  = x0_1;
    if (terms__ready) begin
      \$31  = x0_0;
    end
    if (rst) begin
      \$31  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$32  = share0;
    if (terms__ready) begin
      \$32  = \$11 ;
    end
    if (rst) begin
      \$32  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$33  = x1_0;
    if (terms__ready) begin
      \$33  = terms__payload[31:16];
    end
    if (rst) begin
      \$33  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$34  = y1;
    if (terms__ready) begin
      \$34  = terms__payload[63:48];
    end
    if (rst) begin
      \$34  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$35  = product1;
    if (terms__ready) begin
      \$35  = { \$16 [31], \$16  };
    end
    if (rst) begin
      \$35  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$36  = x1_1;
    if (terms__ready) begin
      \$36  = x1_0;
    end
    if (rst) begin
      \$36  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$37  = share1;
    if (terms__ready) begin
      \$37  = \$17 ;
    end
    if (rst) begin
      \$37  = 17'h00000;
    end
  end
  assign advance = terms__ready;
  assign rounded0 = \$4 [16:0];
  assign rounded1 = \$7 [16:0];
  assign \terms__payload.x  = terms__payload[31:0];
  assign \terms__payload.x[0]  = terms__payload[15:0];
  assign \terms__payload.x[1]  = terms__payload[31:16];
  assign \terms__payload.y  = terms__payload[63:32];
  assign \terms__payload.y[0]  = terms__payload[47:32];
  assign \terms__payload.y[1]  = terms__payload[63:48];
  assign \terms__payload.score  = terms__payload[79:64];
  assign \terms__payload.weighted  = terms__payload[80];
  assign \terms__payload.tag  = terms__payload[96:81];
  assign \total__payload.value  = total__payload[31:0];
  assign \total__payload.value[0]  = total__payload[15:0];
  assign \total__payload.value[1]  = total__payload[31:16];
  assign \total__payload.tag  = total__payload[47:32];
  assign \$4  = { \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34:16] };
  assign \$7  = { \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34:16] };
  assign \$8  = { valid, 1'h0 };
endmodule
