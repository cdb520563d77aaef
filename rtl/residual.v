module residual(terms__valid, total__ready, clk, rst, terms__ready, total__payload, total__valid, terms__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire [34:0] \$10 ;
  wire [33:0] \$11 ;
  wire [34:0] \$12 ;
  wire [34:0] \$13 ;
  wire [2:0] \$14 ;
  wire [2:0] \$15 ;
  wire [31:0] \$16 ;
  wire [16:0] \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire [33:0] \$2 ;
  wire [17:0] \$20 ;
  wire [17:0] \$21 ;
  wire [31:0] \$22 ;
  wire [16:0] \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire [17:0] \$26 ;
  wire [17:0] \$27 ;
  wire [31:0] \$28 ;
  wire [16:0] \$29 ;
  wire [34:0] \$3 ;
  wire \$30 ;
  wire \$31 ;
  wire [17:0] \$32 ;
  wire [17:0] \$33 ;
  wire [31:0] \$34 ;
  wire [16:0] \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire [17:0] \$38 ;
  wire [17:0] \$39 ;
  wire [34:0] \$4 ;
  reg [1:0] \$40 ;
  reg [15:0] \$41 ;
  reg [15:0] \$42 ;
  reg \$43 ;
  reg \$44 ;
  reg [79:0] \$45 ;
  reg [15:0] \$46 ;
  reg [15:0] \$47 ;
  reg [32:0] \$48 ;
  reg [15:0] \$49 ;
  wire [33:0] \$5 ;
  reg [16:0] \$50 ;
  reg [15:0] \$51 ;
  reg [15:0] \$52 ;
  reg [32:0] \$53 ;
  reg [15:0] \$54 ;
  reg [16:0] \$55 ;
  reg [15:0] \$56 ;
  reg [15:0] \$57 ;
  reg [32:0] \$58 ;
  reg [15:0] \$59 ;
  wire [34:0] \$6 ;
  reg [16:0] \$60 ;
  reg [15:0] \$61 ;
  reg [15:0] \$62 ;
  reg [32:0] \$63 ;
  reg [15:0] \$64 ;
  reg [16:0] \$65 ;
  wire [34:0] \$7 ;
  wire [33:0] \$8 ;
  wire [34:0] \$9 ;
  wire advance;
  input clk;
  wire clk;
  reg [32:0] product0 = 33'h000000000;
  reg [32:0] product1 = 33'h000000000;
  reg [32:0] product2 = 33'h000000000;
  reg [32:0] product3 = 33'h000000000;
  wire [16:0] rounded0;
  wire [16:0] rounded1;
  wire [16:0] rounded2;
  wire [16:0] rounded3;
  input rst;
  wire rst;
  reg [16:0] share0 = 17'h00000;
  reg [16:0] share1 = 17'h00000;
  reg [16:0] share2 = 17'h00000;
  reg [16:0] share3 = 17'h00000;
  wire [17:0] sum0;
  wire [17:0] sum1;
  wire [17:0] sum2;
  wire [17:0] sum3;
  reg [15:0] tag0 = 16'h0000;
  reg [15:0] tag1 = 16'h0000;
  input [160:0] terms__payload;
  wire [160:0] terms__payload;
  wire [15:0] \terms__payload.score ;
  wire [15:0] \terms__payload.tag ;
  wire \terms__payload.weighted ;
  wire [63:0] \terms__payload.x ;
  wire [15:0] \terms__payload.x[0] ;
  wire [15:0] \terms__payload.x[1] ;
  wire [15:0] \terms__payload.x[2] ;
  wire [15:0] \terms__payload.x[3] ;
  wire [63:0] \terms__payload.y ;
  wire [15:0] \terms__payload.y[0] ;
  wire [15:0] \terms__payload.y[1] ;
  wire [15:0] \terms__payload.y[2] ;
  wire [15:0] \terms__payload.y[3] ;
  output terms__ready;
  wire terms__ready;
  input terms__valid;
  wire terms__valid;
  output [79:0] total__payload;
  reg [79:0] total__payload = 80'h00000000000000000000;
  wire [15:0] \total__payload.tag ;
  wire [63:0] \total__payload.value ;
  wire [15:0] \total__payload.value[0] ;
  wire [15:0] \total__payload.value[1] ;
  wire [15:0] \total__payload.value[2] ;
  wire [15:0] \total__payload.value[3] ;
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
  reg [15:0] x2_0 = 16'h0000;
  reg [15:0] x2_1 = 16'h0000;
  reg [15:0] x3_0 = 16'h0000;
  reg [15:0] x3_1 = 16'h0000;
  reg [15:0] y0 = 16'h0000;
  reg [15:0] y1 = 16'h0000;
  reg [15:0] y2 = 16'h0000;
  reg [15:0] y3 = 16'h0000;
  assign \$30  = $signed(sum2) > $signed(16'h7fff);
  assign \$31  = $signed(sum2) < $signed(16'h8000);
  assign \$32  = \$31  ? 18'h38000 : sum2;
  assign \$33  = \$30  ? 18'h07fff : \$32 ;
  assign \$34  = $signed(terms__payload[127:112]) * $signed({ 1'h0, terms__payload[143:128] });
  assign \$35  = weighted ? \$13 [16:0] : { y3[15], y3 };
  assign \$36  = $signed(sum3) > $signed(16'h7fff);
  assign \$37  = $signed(sum3) < $signed(16'h8000);
  assign \$38  = \$37  ? 18'h38000 : sum3;
  assign \$39  = \$36  ? 18'h07fff : \$38 ;
  always @(posedge clk)
    valid <= \$40 ;
  always @(posedge clk)
    tag0 <= \$41 ;
  always @(posedge clk)
    tag1 <= \$42 ;
  always @(posedge clk)
    weighted <= \$43 ;
  always @(posedge clk)
    total__valid <= \$44 ;
  always @(posedge clk)
    total__payload <= \$45 ;
  always @(posedge clk)
    x0_0 <= \$46 ;
  always @(posedge clk)
    y0 <= \$47 ;
  always @(posedge clk)
    product0 <= \$48 ;
  always @(posedge clk)
    x0_1 <= \$49 ;
  always @(posedge clk)
    share0 <= \$50 ;
  always @(posedge clk)
    x1_0 <= \$51 ;
  always @(posedge clk)
    y1 <= \$52 ;
  always @(posedge clk)
    product1 <= \$53 ;
  always @(posedge clk)
    x1_1 <= \$54 ;
  always @(posedge clk)
    share1 <= \$55 ;
  always @(posedge clk)
    x2_0 <= \$56 ;
  always @(posedge clk)
    y2 <= \$57 ;
  always @(posedge clk)
    product2 <= \$58 ;
  always @(posedge clk)
    x2_1 <= \$59 ;
  always @(posedge clk)
    share2 <= \$60 ;
  always @(posedge clk)
    x3_0 <= \$61 ;
  always @(posedge clk)
    y3 <= \$62 ;
  always @(posedge clk)
    product3 <= \$63 ;
  always @(posedge clk)
    x3_1 <= \$64 ;
  always @(posedge clk)
    share3 <= \$65 ;
  assign \$1  = ~ total__valid;
  assign terms__ready = \$1  | total__ready;
  assign \$2  = $signed(product0) + $signed(16'h7fff);
  assign \$3  = $signed(\$2 ) + $signed({ 1'h0, product0[16] });
  assign sum0 = $signed(x0_1) + $signed(share0);
  assign \$5  = $signed(product1) + $signed(16'h7fff);
  assign \$6  = $signed(\$5 ) + $signed({ 1'h0, product1[16] });
  assign sum1 = $signed(x1_1) + $signed(share1);
  assign \$8  = $signed(product2) + $signed(16'h7fff);
  assign \$9  = $signed(\$8 ) + $signed({ 1'h0, product2[16] });
  assign sum2 = $signed(x2_1) + $signed(share2);
  assign \$11  = $signed(product3) + $signed(16'h7fff);
  assign \$12  = $signed(\$11 ) + $signed({ 1'h0, product3[16] });
  assign sum3 = $signed(x3_1) + $signed(share3);
  assign \$15  = \$14  | { 2'h0, terms__valid };
  assign \$16  = $signed(terms__payload[79:64]) * $signed({ 1'h0, terms__payload[143:128] });
  assign \$17  = weighted ? \$4 [16:0] : { y0[15], y0 };
  assign \$18  = $signed(sum0) > $signed(16'h7fff);
  assign \$19  = $signed(sum0) < $signed(16'h8000);
  assign \$20  = \$19  ? 18'h38000 : sum0;
  assign \$21  = \$18  ? 18'h07fff : \$20 ;
  assign \$22  = $signed(terms__payload[95:80]) * $signed({ 1'h0, terms__payload[143:128] });
  assign \$23  = weighted ? \$7 [16:0] : { y1[15], y1 };
  assign \$24  = $signed(sum1) > $signed(16'h7fff);
  assign \$25  = $signed(sum1) < $signed(16'h8000);
  assign \$26  = \$25  ? 18'h38000 : sum1;
  assign \$27  = \$24  ? 18'h07fff : \$26 ;
  assign \$28  = $signed(terms__payload[111:96]) * $signed({ 1'h0, terms__payload[143:128] });
  assign \$29  = weighted ? \$10 [16:0] : { y2[15], y2 };
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$40  = valid;
    if (terms__ready) begin
      \$40  = \$15 [1:0];
    end
    if (rst) begin
      \$40  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$41  = tag0;
    if (terms__ready) begin
      \$41  = terms__payload[160:145];
    end
    if (rst) begin
      \$41  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$42  = tag1;
    if (terms__ready) begin
      \$42  = tag0;
    end
    if (rst) begin
      \$42  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$43  = weighted;
    if (terms__ready) begin
      \$43  = terms__payload[144];
    end
    if (rst) begin
      \$43  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$44  = total__valid;
    if (terms__ready) begin
      \$44  = valid[1];
    end
    if (rst) begin
      \$44  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$45  = total__payload;
    if (terms__ready) begin
      \$45 [79:64] = tag1;
    end
    if (terms__ready) begin
      \$45 [15:0] = \$21 [15:0];
      \$45 [31:16] = \$27 [15:0];
      \$45 [47:32] = \$33 [15:0];
      \$45 [63:48] = \$39 [15:0];
    end
    if (rst) begin
      \$45  = 80'h00000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$46  = x0_0;
    if (terms__ready) begin
      \$46  = terms__payload[15:0];
    end
    if (rst) begin
      \$46  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$47  = y0;
    if (terms__ready) begin
      \$47  = terms__payload[79:64];
    end
    if (rst) begin
      \$47  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$48  = product0;
    if (terms__ready) begin
      \$48  = { \$16 [31], \$16  };
    end
    if (rst) begin
      \$48  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$49  = x0_1;
    if (terms__ready) begin
      \$49  = x0_0;
    end
    if (rst) begin
      \$49  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$50  = share0;
    if (terms__ready) begin
      \$50  = \$17 ;
    end
    if (rst) begin
      \$50  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$51  = x1_0;
    if (terms__ready) begin
      \$51  = terms__payload[31:16];
    end
    if (rst) begin
      \$51  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$52  = y1;
    if (terms__ready) begin
      \$52  = terms__payload[95:80];
    end
    if (rst) begin
      \$52  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$53  = product1;
    if (terms__ready) begin
      \$53  = { \$22 [31], \$22  };
    end
    if (rst) begin
      \$53  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$54  = x1_1;
    if (terms__ready) begin
      \$54  = x1_0;
    end
    if (rst) begin
      \$54  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$55  = share1;
    if (terms__ready) begin
      \$55  = \$23 ;
    end
    if (rst) begin
      \$55  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$56  = x2_0;
    if (terms__ready) begin
      \$56  = terms__payload[47:32];
    end
    if (rst) begin
      \$56  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$57  = y2;
    if (terms__ready) begin
      \$57  = terms__payload[111:96];
    end
    if (rst) begin
      \$57  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$58  = product2;
    if (terms__ready) begin
      \$58  = { \$28 [31], \$28  };
    end
    if (rst) begin
      \$58  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$59  = x2_1;
    if (terms__ready) begin
      \$59  = x2_0;
    end
    if (rst) begin
      \$59  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$60  = share2;
    if (terms__ready) begin
      \$60  = \$29 ;
    end
    if (rst) begin
      \$60  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$61  = x3_0;
    if (terms__ready) begin
      \$61  = terms__payload[63:48];
    end
    if (rst) begin
      \$61  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$62  = y3;
    if (terms__ready) begin
      \$62  = terms__payload[127:112];
    end
    if (rst) begin
      \$62  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$63  = product3;
    if (terms__ready) begin
      \$63  = { \$34 [31], \$34  };
    end
    if (rst) begin
      \$63  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$64  = x3_1;
    if (terms__ready) begin
      \$64  = x3_0;
    end
    if (rst) begin
      \$64  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$65  = share3;
    if (terms__ready) begin
      \$65  = \$35 ;
    end
    if (rst) begin
      \$65  = 17'h00000;
    end
  end
  assign advance = terms__ready;
  assign rounded0 = \$4 [16:0];
  assign rounded1 = \$7 [16:0];
  assign rounded2 = \$10 [16:0];
  assign rounded3 = \$13 [16:0];
  assign \terms__payload.x  = terms__payload[63:0];
  assign \terms__payload.x[0]  = terms__payload[15:0];
  assign \terms__payload.x[1]  = terms__payload[31:16];
  assign \terms__payload.x[2]  = terms__payload[47:32];
  assign \terms__payload.x[3]  = terms__payload[63:48];
  assign \terms__payload.y  = terms__payload[127:64];
  assign \terms__payload.y[0]  = terms__payload[79:64];
  assign \terms__payload.y[1]  = terms__payload[95:80];
  assign \terms__payload.y[2]  = terms__payload[111:96];
  assign \terms__payload.y[3]  = terms__payload[127:112];
  assign \terms__payload.score  = terms__payload[143:128];
  assign \terms__payload.weighted  = terms__payload[144];
  assign \terms__payload.tag  = terms__payload[160:145];
  assign \total__payload.value  = total__payload[63:0];
  assign \total__payload.value[0]  = total__payload[15:0];
  assign \total__payload.value[1]  = total__payload[31:16];
  assign \total__payload.value[2]  = total__payload[47:32];
  assign \total__payload.value[3]  = total__payload[63:48];
  assign \total__payload.tag  = total__payload[79:64];
  assign \$4  = { \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34], \$3 [34:16] };
  assign \$7  = { \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34], \$6 [34:16] };
  assign \$10  = { \$9 [34], \$9 [34], \$9 [34], \$9 [34], \$9 [34], \$9 [34], \$9 [34], \$9 [34], \$9 [34], \$9 [34], \$9 [34], \$9 [34], \$9 [34], \$9 [34], \$9 [34], \$9 [34], \$9 [34:16] };
  assign \$13  = { \$12 [34], \$12 [34], \$12 [34], \$12 [34], \$12 [34], \$12 [34], \$12 [34], \$12 [34], \$12 [34], \$12 [34], \$12 [34], \$12 [34], \$12 [34], \$12 [34], \$12 [34], \$12 [34], \$12 [34:16] };
  assign \$14  = { valid, 1'h0 };
endmodule
