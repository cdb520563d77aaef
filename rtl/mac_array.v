module mac_array(operands__valid, acc__ready, clk, rst, operands__ready, acc__payload, acc__valid, operands__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire [31:0] \$1 ;
  wire [31:0] \$10 ;
  reg [16:0] \$100 ;
  reg [31:0] \$101 ;
  reg [16:0] \$102 ;
  reg [31:0] \$103 ;
  reg [16:0] \$104 ;
  reg [31:0] \$105 ;
  reg [16:0] \$106 ;
  reg [31:0] \$107 ;
  reg [16:0] \$108 ;
  reg [31:0] \$109 ;
  wire [31:0] \$11 ;
  reg [16:0] \$110 ;
  reg [31:0] \$111 ;
  reg [16:0] \$112 ;
  reg [31:0] \$113 ;
  reg [16:0] \$114 ;
  reg [31:0] \$115 ;
  reg [16:0] \$116 ;
  reg [31:0] \$117 ;
  reg \$118 ;
  reg [67:0] \$119 ;
  wire [31:0] \$12 ;
  reg [2:0] \$120 ;
  reg [3:0] \$121 ;
  reg \$122 ;
  reg [31:0] \$123 ;
  reg [31:0] \$124 ;
  reg [31:0] \$125 ;
  reg [31:0] \$126 ;
  reg [31:0] \$127 ;
  reg [31:0] \$128 ;
  reg [31:0] \$129 ;
  wire [31:0] \$13 ;
  reg [31:0] \$130 ;
  reg [31:0] \$131 ;
  reg [31:0] \$132 ;
  reg [31:0] \$133 ;
  reg [31:0] \$134 ;
  reg [31:0] \$135 ;
  reg [31:0] \$136 ;
  reg [31:0] \$137 ;
  reg [31:0] \$138 ;
  wire [31:0] \$14 ;
  wire [31:0] \$15 ;
  wire [31:0] \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire [31:0] \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire [2:0] \$23 ;
  wire [2:0] \$24 ;
  wire [2:0] \$25 ;
  wire [2:0] \$26 ;
  wire [2:0] \$27 ;
  wire [2:0] \$28 ;
  wire \$29 ;
  wire [31:0] \$3 ;
  wire [16:0] \$30 ;
  wire [32:0] \$31 ;
  wire [16:0] \$32 ;
  wire [32:0] \$33 ;
  wire [16:0] \$34 ;
  wire [32:0] \$35 ;
  wire [16:0] \$36 ;
  wire [32:0] \$37 ;
  wire [16:0] \$38 ;
  wire [32:0] \$39 ;
  wire [31:0] \$4 ;
  wire [16:0] \$40 ;
  wire [32:0] \$41 ;
  wire [16:0] \$42 ;
  wire [32:0] \$43 ;
  wire [16:0] \$44 ;
  wire [32:0] \$45 ;
  wire [16:0] \$46 ;
  wire [32:0] \$47 ;
  wire [16:0] \$48 ;
  wire [32:0] \$49 ;
  wire [31:0] \$5 ;
  wire [16:0] \$50 ;
  wire [32:0] \$51 ;
  wire [16:0] \$52 ;
  wire [32:0] \$53 ;
  wire [16:0] \$54 ;
  wire [32:0] \$55 ;
  wire [16:0] \$56 ;
  wire [32:0] \$57 ;
  wire [16:0] \$58 ;
  wire [32:0] \$59 ;
  wire [31:0] \$6 ;
  wire [16:0] \$60 ;
  wire [32:0] \$61 ;
  wire \$62 ;
  wire [3:0] \$63 ;
  wire [4:0] \$64 ;
  reg [31:0] \$65 ;
  reg [31:0] \$66 ;
  wire \$67 ;
  wire \$68 ;
  reg [1:0] \$69 ;
  wire [31:0] \$7 ;
  reg [1:0] \$70 ;
  reg [1:0] \$71 ;
  reg \$72 ;
  reg [3:0] \$73 ;
  reg [3:0] \$74 ;
  reg [3:0] \$75 ;
  reg [8:0] \$76 ;
  reg [8:0] \$77 ;
  reg [7:0] \$78 ;
  reg [7:0] \$79 ;
  wire [31:0] \$8 ;
  reg [7:0] \$80 ;
  reg [7:0] \$81 ;
  reg [7:0] \$82 ;
  reg [7:0] \$83 ;
  reg [7:0] \$84 ;
  reg [7:0] \$85 ;
  reg [16:0] \$86 ;
  reg [31:0] \$87 ;
  reg [16:0] \$88 ;
  reg [31:0] \$89 ;
  wire [31:0] \$9 ;
  reg [16:0] \$90 ;
  reg [31:0] \$91 ;
  reg [16:0] \$92 ;
  reg [31:0] \$93 ;
  reg [16:0] \$94 ;
  reg [31:0] \$95 ;
  reg [16:0] \$96 ;
  reg [31:0] \$97 ;
  reg [16:0] \$98 ;
  reg [31:0] \$99 ;
  reg [1:0] \$signal  = 2'h0;
  output [67:0] acc__payload;
  reg [67:0] acc__payload = 68'h00000000000000000;
  wire [2:0] \acc__payload.index ;
  wire \acc__payload.last ;
  wire [63:0] \acc__payload.value ;
  wire [31:0] \acc__payload.value[0] ;
  wire [31:0] \acc__payload.value[1] ;
  input acc__ready;
  wire acc__ready;
  output acc__valid;
  reg acc__valid = 1'h0;
  reg [8:0] activation0 = 9'h000;
  reg [8:0] activation1 = 9'h000;
  wire advance;
  reg [31:0] base0_0;
  reg [31:0] base0_1;
  reg [31:0] base0_2;
  reg [31:0] base0_3;
  reg [31:0] base0_4;
  reg [31:0] base0_5;
  reg [31:0] base0_6;
  reg [31:0] base0_7;
  reg [31:0] base1_0;
  reg [31:0] base1_1;
  reg [31:0] base1_2;
  reg [31:0] base1_3;
  reg [31:0] base1_4;
  reg [31:0] base1_5;
  reg [31:0] base1_6;
  reg [31:0] base1_7;
  input clk;
  wire clk;
  reg [3:0] count0 = 4'h0;
  reg [3:0] count1 = 4'h0;
  reg [3:0] count2 = 4'h0;
  reg done = 1'h0;
  reg [31:0] held0_0 = 32'd0;
  reg [31:0] held0_1 = 32'd0;
  reg [31:0] held0_2 = 32'd0;
  reg [31:0] held0_3 = 32'd0;
  reg [31:0] held0_4 = 32'd0;
  reg [31:0] held0_5 = 32'd0;
  reg [31:0] held0_6 = 32'd0;
  reg [31:0] held0_7 = 32'd0;
  reg [31:0] held1_0 = 32'd0;
  reg [31:0] held1_1 = 32'd0;
  reg [31:0] held1_2 = 32'd0;
  reg [31:0] held1_3 = 32'd0;
  reg [31:0] held1_4 = 32'd0;
  reg [31:0] held1_5 = 32'd0;
  reg [31:0] held1_6 = 32'd0;
  reg [31:0] held1_7 = 32'd0;
  reg holding = 1'h0;
  reg [2:0] index = 3'h0;
  reg [1:0] last = 2'h0;
  wire offer;
  input [87:0] operands__payload;
  wire [87:0] operands__payload;
  wire [17:0] \operands__payload.activation ;
  wire [8:0] \operands__payload.activation[0] ;
  wire [8:0] \operands__payload.activation[1] ;
  wire [3:0] \operands__payload.count ;
  wire \operands__payload.first ;
  wire \operands__payload.last ;
  wire [63:0] \operands__payload.weight ;
  wire [7:0] \operands__payload.weight[0] ;
  wire [7:0] \operands__payload.weight[1] ;
  wire [7:0] \operands__payload.weight[2] ;
  wire [7:0] \operands__payload.weight[3] ;
  wire [7:0] \operands__payload.weight[4] ;
  wire [7:0] \operands__payload.weight[5] ;
  wire [7:0] \operands__payload.weight[6] ;
  wire [7:0] \operands__payload.weight[7] ;
  output operands__ready;
  wire operands__ready;
  input operands__valid;
  wire operands__valid;
  reg [16:0] product0_0 = 17'h00000;
  reg [16:0] product0_1 = 17'h00000;
  reg [16:0] product0_2 = 17'h00000;
  reg [16:0] product0_3 = 17'h00000;
  reg [16:0] product0_4 = 17'h00000;
  reg [16:0] product0_5 = 17'h00000;
  reg [16:0] product0_6 = 17'h00000;
  reg [16:0] product0_7 = 17'h00000;
  reg [16:0] product1_0 = 17'h00000;
  reg [16:0] product1_1 = 17'h00000;
  reg [16:0] product1_2 = 17'h00000;
  reg [16:0] product1_3 = 17'h00000;
  reg [16:0] product1_4 = 17'h00000;
  reg [16:0] product1_5 = 17'h00000;
  reg [16:0] product1_6 = 17'h00000;
  reg [16:0] product1_7 = 17'h00000;
  reg [3:0] remaining = 4'h0;
  input rst;
  wire rst;
  reg [31:0] total0_0 = 32'd0;
  reg [31:0] total0_1 = 32'd0;
  reg [31:0] total0_2 = 32'd0;
  reg [31:0] total0_3 = 32'd0;
  reg [31:0] total0_4 = 32'd0;
  reg [31:0] total0_5 = 32'd0;
  reg [31:0] total0_6 = 32'd0;
  reg [31:0] total0_7 = 32'd0;
  reg [31:0] total1_0 = 32'd0;
  reg [31:0] total1_1 = 32'd0;
  reg [31:0] total1_2 = 32'd0;
  reg [31:0] total1_3 = 32'd0;
  reg [31:0] total1_4 = 32'd0;
  reg [31:0] total1_5 = 32'd0;
  reg [31:0] total1_6 = 32'd0;
  reg [31:0] total1_7 = 32'd0;
  reg [1:0] valid = 2'h0;
  reg [7:0] weight0 = 8'h00;
  reg [7:0] weight1 = 8'h00;
  reg [7:0] weight2 = 8'h00;
  reg [7:0] weight3 = 8'h00;
  reg [7:0] weight4 = 8'h00;
  reg [7:0] weight5 = 8'h00;
  reg [7:0] weight6 = 8'h00;
  reg [7:0] weight7 = 8'h00;
  assign \$1  = \$signal [1] ? 32'd0 : total0_0;
  assign \$2  = \$signal [1] ? 32'd0 : total0_1;
  assign \$3  = \$signal [1] ? 32'd0 : total0_2;
  assign \$4  = \$signal [1] ? 32'd0 : total0_3;
  assign \$5  = \$signal [1] ? 32'd0 : total0_4;
  assign \$6  = \$signal [1] ? 32'd0 : total0_5;
  assign \$7  = \$signal [1] ? 32'd0 : total0_6;
  assign \$8  = \$signal [1] ? 32'd0 : total0_7;
  assign \$9  = \$signal [1] ? 32'd0 : total1_0;
  assign \$10  = \$signal [1] ? 32'd0 : total1_1;
  assign \$11  = \$signal [1] ? 32'd0 : total1_2;
  assign \$12  = \$signal [1] ? 32'd0 : total1_3;
  assign \$13  = \$signal [1] ? 32'd0 : total1_4;
  assign \$14  = \$signal [1] ? 32'd0 : total1_5;
  assign \$15  = \$signal [1] ? 32'd0 : total1_6;
  assign \$16  = \$signal [1] ? 32'd0 : total1_7;
  assign \$17  = ~ acc__valid;
  assign offer = \$17  | acc__ready;
  assign \$18  = ~ done;
  assign \$19  = ~ holding;
  assign \$20  = \$18  | \$19 ;
  assign \$21  = remaining == 1'h1;
  assign \$22  = offer & \$21 ;
  assign operands__ready = \$20  | \$22 ;
  assign \$24  = \$23  | { 2'h0, operands__valid };
  assign \$26  = \$25  | { 2'h0, operands__payload[82] };
  assign \$28  = \$27  | { 2'h0, operands__payload[83] };
  assign \$29  = valid[1] & last[1];
  assign \$30  = $signed(activation0) * $signed(weight0);
  assign \$31  = $signed(base0_0) + $signed(product0_0);
  assign \$32  = $signed(activation0) * $signed(weight1);
  assign \$33  = $signed(base0_1) + $signed(product0_1);
  assign \$34  = $signed(activation0) * $signed(weight2);
  assign \$35  = $signed(base0_2) + $signed(product0_2);
  assign \$36  = $signed(activation0) * $signed(weight3);
  assign \$37  = $signed(base0_3) + $signed(product0_3);
  assign \$38  = $signed(activation0) * $signed(weight4);
  assign \$39  = $signed(base0_4) + $signed(product0_4);
  assign \$40  = $signed(activation0) * $signed(weight5);
  assign \$41  = $signed(base0_5) + $signed(product0_5);
  assign \$42  = $signed(activation0) * $signed(weight6);
  assign \$43  = $signed(base0_6) + $signed(product0_6);
  assign \$44  = $signed(activation0) * $signed(weight7);
  assign \$45  = $signed(base0_7) + $signed(product0_7);
  assign \$46  = $signed(activation1) * $signed(weight0);
  assign \$47  = $signed(base1_0) + $signed(product1_0);
  assign \$48  = $signed(activation1) * $signed(weight1);
  assign \$49  = $signed(base1_1) + $signed(product1_1);
  assign \$50  = $signed(activation1) * $signed(weight2);
  assign \$51  = $signed(base1_2) + $signed(product1_2);
  assign \$52  = $signed(activation1) * $signed(weight3);
  assign \$53  = $signed(base1_3) + $signed(product1_3);
  assign \$54  = $signed(activation1) * $signed(weight4);
  assign \$55  = $signed(base1_4) + $signed(product1_4);
  assign \$56  = $signed(activation1) * $signed(weight5);
  assign \$57  = $signed(base1_5) + $signed(product1_5);
  assign \$58  = $signed(activation1) * $signed(weight6);
  assign \$59  = $signed(base1_6) + $signed(product1_6);
  assign \$60  = $signed(activation1) * $signed(weight7);
  assign \$61  = $signed(base1_7) + $signed(product1_7);
  assign \$62  = remaining == 1'h1;
  assign \$63  = index + 1'h1;
  assign \$64  = remaining - 1'h1;
  assign \$67  = remaining == 1'h1;
  assign \$68  = done & operands__ready;
  always @(posedge clk)
    valid <= \$69 ;
  always @(posedge clk)
    \$signal  <= \$70 ;
  always @(posedge clk)
    last <= \$71 ;
  always @(posedge clk)
    done <= \$72 ;
  always @(posedge clk)
    count0 <= \$73 ;
  always @(posedge clk)
    count1 <= \$74 ;
  always @(posedge clk)
    count2 <= \$75 ;
  always @(posedge clk)
    activation0 <= \$76 ;
  always @(posedge clk)
    activation1 <= \$77 ;
  always @(posedge clk)
    weight0 <= \$78 ;
  always @(posedge clk)
    weight1 <= \$79 ;
  always @(posedge clk)
    weight2 <= \$80 ;
  always @(posedge clk)
    weight3 <= \$81 ;
  always @(posedge clk)
    weight4 <= \$82 ;
  always @(posedge clk)
    weight5 <= \$83 ;
  always @(posedge clk)
    weight6 <= \$84 ;
  always @(posedge clk)
    weight7 <= \$85 ;
  always @(posedge clk)
    product0_0 <= \$86 ;
  always @(posedge clk)
    total0_0 <= \$87 ;
  always @(posedge clk)
    product0_1 <= \$88 ;
  always @(posedge clk)
    total0_1 <= \$89 ;
  always @(posedge clk)
    product0_2 <= \$90 ;
  always @(posedge clk)
    total0_2 <= \$91 ;
  always @(posedge clk)
    product0_3 <= \$92 ;
  always @(posedge clk)
    total0_3 <= \$93 ;
  always @(posedge clk)
    product0_4 <= \$94 ;
  always @(posedge clk)
    total0_4 <= \$95 ;
  always @(posedge clk)
    product0_5 <= \$96 ;
  always @(posedge clk)
    total0_5 <= \$97 ;
  always @(posedge clk)
    product0_6 <= \$98 ;
  always @(posedge clk)
    total0_6 <= \$99 ;
  always @(posedge clk)
    product0_7 <= \$100 ;
  always @(posedge clk)
    total0_7 <= \$101 ;
  always @(posedge clk)
    product1_0 <= \$102 ;
  always @(posedge clk)
    total1_0 <= \$103 ;
  always @(posedge clk)
    product1_1 <= \$104 ;
  always @(posedge clk)
    total1_1 <= \$105 ;
  always @(posedge clk)
    product1_2 <= \$106 ;
  always @(posedge clk)
    total1_2 <= \$107 ;
  always @(posedge clk)
    product1_3 <= \$108 ;
  always @(posedge clk)
    total1_3 <= \$109 ;
  always @(posedge clk)
    product1_4 <= \$110 ;
  always @(posedge clk)
    total1_4 <= \$111 ;
  always @(posedge clk)
    product1_5 <= \$112 ;
  always @(posedge clk)
    total1_5 <= \$113 ;
  always @(posedge clk)
    product1_6 <= \$114 ;
  always @(posedge clk)
    total1_6 <= \$115 ;
  always @(posedge clk)
    product1_7 <= \$116 ;
  always @(posedge clk)
    total1_7 <= \$117 ;
  always @(posedge clk)
    acc__valid <= \$118 ;
  always @(posedge clk)
    acc__payload <= \$119 ;
  always @(posedge clk)
    index <= \$120 ;
  always @(posedge clk)
    remaining <= \$121 ;
  always @(posedge clk)
    holding <= \$122 ;
  always @(posedge clk)
    held0_0 <= \$123 ;
  always @(posedge clk)
    held0_1 <= \$124 ;
  always @(posedge clk)
    held0_2 <= \$125 ;
  always @(posedge clk)
    held0_3 <= \$126 ;
  always @(posedge clk)
    held0_4 <= \$127 ;
  always @(posedge clk)
    held0_5 <= \$128 ;
  always @(posedge clk)
    held0_6 <= \$129 ;
  always @(posedge clk)
    held0_7 <= \$130 ;
  always @(posedge clk)
    held1_0 <= \$131 ;
  always @(posedge clk)
    held1_1 <= \$132 ;
  always @(posedge clk)
    held1_2 <= \$133 ;
  always @(posedge clk)
    held1_3 <= \$134 ;
  always @(posedge clk)
    held1_4 <= \$135 ;
  always @(posedge clk)
    held1_5 <= \$136 ;
  always @(posedge clk)
    held1_6 <= \$137 ;
  always @(posedge clk)
    held1_7 <= \$138 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (index)
      3'h0:
          \$65  = held0_0;
      3'h1:
          \$65  = held0_1;
      3'h2:
          \$65  = held0_2;
      3'h3:
          \$65  = held0_3;
      3'h4:
          \$65  = held0_4;
      3'h5:
          \$65  = held0_5;
      3'h6:
          \$65  = held0_6;
      3'h7:
          \$65  = held0_7;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (index)
      3'h0:
          \$66  = held1_0;
      3'h1:
          \$66  = held1_1;
      3'h2:
          \$66  = held1_2;
      3'h3:
          \$66  = held1_3;
      3'h4:
          \$66  = held1_4;
      3'h5:
          \$66  = held1_5;
      3'h6:
          \$66  = held1_6;
      3'h7:
          \$66  = held1_7;
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
    base1_0 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_0 = \$9 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_1 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_1 = \$10 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_2 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_2 = \$11 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_3 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_3 = \$12 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_4 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_4 = \$13 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_5 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_5 = \$14 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_6 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_6 = \$15 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    base1_7 = 32'd0;
    if (operands__ready) begin
      if (valid[1]) begin
        base1_7 = \$16 ;
      end
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$69  = valid;
    if (operands__ready) begin
      \$69  = \$24 [1:0];
    end
    if (rst) begin
      \$69  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$70  = \$signal ;
    if (operands__ready) begin
      \$70  = \$26 [1:0];
    end
    if (rst) begin
      \$70  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$71  = last;
    if (operands__ready) begin
      \$71  = \$28 [1:0];
    end
    if (rst) begin
      \$71  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$72  = done;
    if (operands__ready) begin
      \$72  = \$29 ;
    end
    if (rst) begin
      \$72  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$73  = count0;
    if (operands__ready) begin
      \$73  = operands__payload[87:84];
    end
    if (rst) begin
      \$73  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$74  = count1;
    if (operands__ready) begin
      \$74  = count0;
    end
    if (rst) begin
      \$74  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$75  = count2;
    if (operands__ready) begin
      \$75  = count1;
    end
    if (rst) begin
      \$75  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$76  = activation0;
    if (operands__ready) begin
      \$76  = operands__payload[8:0];
    end
    if (rst) begin
      \$76  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$77  = activation1;
    if (operands__ready) begin
      \$77  = operands__payload[17:9];
    end
    if (rst) begin
      \$77  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$78  = weight0;
    if (operands__ready) begin
      \$78  = operands__payload[25:18];
    end
    if (rst) begin
      \$78  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$79  = weight1;
    if (operands__ready) begin
      \$79  = operands__payload[33:26];
    end
    if (rst) begin
      \$79  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$80  = weight2;
    if (operands__ready) begin
      \$80  = operands__payload[41:34];
    end
    if (rst) begin
      \$80  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$81  = weight3;
    if (operands__ready) begin
      \$81  = operands__payload[49:42];
    end
    if (rst) begin
      \$81  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$82  = weight4;
    if (operands__ready) begin
      \$82  = operands__payload[57:50];
    end
    if (rst) begin
      \$82  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$83  = weight5;
    if (operands__ready) begin
      \$83  = operands__payload[65:58];
    end
    if (rst) begin
      \$83  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$84  = weight6;
    if (operands__ready) begin
      \$84  = operands__payload[73:66];
    end
    if (rst) begin
      \$84  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$85  = weight7;
    if (operands__ready) begin
      \$85  = operands__payload[81:74];
    end
    if (rst) begin
      \$85  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$86  = product0_0;
    if (operands__ready) begin
      \$86  = \$30 ;
    end
    if (rst) begin
      \$86  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$87  = total0_0;
    if (operands__ready) begin
      if (valid[1]) begin
        \$87  = \$31 [31:0];
      end
    end
    if (rst) begin
      \$87  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$88  = product0_1;
    if (operands__ready) begin
      \$88  = \$32 ;
    end
    if (rst) begin
      \$88  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$89  = total0_1;
    if (operands__ready) begin
      if (valid[1]) begin
        \$89  = \$33 [31:0];
      end
    end
    if (rst) begin
      \$89  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$90  = product0_2;
    if (operands__ready) begin
      \$90  = \$34 ;
    end
    if (rst) begin
      \$90  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$91  = total0_2;
    if (operands__ready) begin
      if (valid[1]) begin
        \$91  = \$35 [31:0];
      end
    end
    if (rst) begin
      \$91  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$92  = product0_3;
    if (operands__ready) begin
      \$92  = \$36 ;
    end
    if (rst) begin
      \$92  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$93  = total0_3;
    if (operands__ready) begin
      if (valid[1]) begin
        \$93  = \$37 [31:0];
      end
    end
    if (rst) begin
      \$93  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$94  = product0_4;
    if (operands__ready) begin
      \$94  = \$38 ;
    end
    if (rst) begin
      \$94  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$95  = total0_4;
    if (operands__ready) begin
      if (valid[1]) begin
        \$95  = \$39 [31:0];
      end
    end
    if (rst) begin
      \$95  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$96  = product0_5;
    if (operands__ready) begin
      \$96  = \$40 ;
    end
    if (rst) begin
      \$96  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$97  = total0_5;
    if (operands__ready) begin
      if (valid[1]) begin
        \$97  = \$41 [31:0];
      end
    end
    if (rst) begin
      \$97  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$98  = product0_6;
    if (operands__ready) begin
      \$98  = \$42 ;
    end
    if (rst) begin
      \$98  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$99  = total0_6;
    if (operands__ready) begin
      if (valid[1]) begin
        \$99  = \$43 [31:0];
      end
    end
    if (rst) begin
      \$99  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$100  = product0_7;
    if (operands__ready) begin
      \$100  = \$44 ;
    end
    if (rst) begin
      \$100  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$101  = total0_7;
    if (operands__ready) begin
      if (valid[1]) begin
        \$101  = \$45 [31:0];
      end
    end
    if (rst) begin
      \$101  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$102  = product1_0;
    if (operands__ready) begin
      \$102  = \$46 ;
    end
    if (rst) begin
      \$102  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$103  = total1_0;
    if (operands__ready) begin
      if (valid[1]) begin
        \$103  = \$47 [31:0];
      end
    end
    if (rst) begin
      \$103  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$104  = product1_1;
    if (operands__ready) begin
      \$104  = \$48 ;
    end
    if (rst) begin
      \$104  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$105  = total1_1;
    if (operands__ready) begin
      if (valid[1]) begin
        \$105  = \$49 [31:0];
      end
    end
    if (rst) begin
      \$105  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$106  = product1_2;
    if (operands__ready) begin
      \$106  = \$50 ;
    end
    if (rst) begin
      \$106  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$107  = total1_2;
    if (operands__ready) begin
      if (valid[1]) begin
        \$107  = \$51 [31:0];
      end
    end
    if (rst) begin
      \$107  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$108  = product1_3;
    if (operands__ready) begin
      \$108  = \$52 ;
    end
    if (rst) begin
      \$108  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$109  = total1_3;
    if (operands__ready) begin
      if (valid[1]) begin
        \$109  = \$53 [31:0];
      end
    end
    if (rst) begin
      \$109  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$110  = product1_4;
    if (operands__ready) begin
      \$110  = \$54 ;
    end
    if (rst) begin
      \$110  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$111  = total1_4;
    if (operands__ready) begin
      if (valid[1]) begin
        \$111  = \$55 [31:0];
      end
    end
    if (rst) begin
      \$111  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$112  = product1_5;
    if (operands__ready) begin
      \$112  = \$56 ;
    end
    if (rst) begin
      \$112  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$113  = total1_5;
    if (operands__ready) begin
      if (valid[1]) begin
        \$113  = \$57 [31:0];
      end
    end
    if (rst) begin
      \$113  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$114  = product1_6;
    if (operands__ready) begin
      \$114  = \$58 ;
    end
    if (rst) begin
      \$114  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$115  = total1_6;
    if (operands__ready) begin
      if (valid[1]) begin
        \$115  = \$59 [31:0];
      end
    end
    if (rst) begin
      \$115  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$116  = product1_7;
    if (operands__ready) begin
      \$116  = \$60 ;
    end
    if (rst) begin
      \$116  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$117  = total1_7;
    if (operands__ready) begin
      if (valid[1]) begin
        \$117  = \$61 [31:0];
      end
    end
    if (rst) begin
      \$117  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$118  = acc__valid;
    if (offer) begin
      \$118  = holding;
    end
    if (rst) begin
      \$118  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$119  = acc__payload;
    if (offer) begin
      if (holding) begin
        \$119 [66:64] = index;
        \$119 [67] = \$62 ;
        \$119 [31:0] = \$65 ;
        \$119 [63:32] = \$66 ;
      end
    end
    if (rst) begin
      \$119  = 68'h00000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$120  = index;
    if (offer) begin
      if (holding) begin
        \$120  = \$63 [2:0];
      end
    end
    if (\$68 ) begin
      \$120  = 3'h0;
    end
    if (rst) begin
      \$120  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$121  = remaining;
    if (offer) begin
      if (holding) begin
        \$121  = \$64 [3:0];
      end
    end
    if (\$68 ) begin
      \$121  = count2;
    end
    if (rst) begin
      \$121  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$122  = holding;
    if (offer) begin
      if (holding) begin
        if (\$67 ) begin
          \$122  = 1'h0;
        end
      end
    end
    if (\$68 ) begin
      \$122  = 1'h1;
    end
    if (rst) begin
      \$122  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$123  = held0_0;
    if (\$68 ) begin
      \$123  = total0_0;
    end
    if (rst) begin
      \$123  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$124  = held0_1;
    if (\$68 ) begin
      \$124  = total0_1;
    end
    if (rst) begin
      \$124  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$125  = held0_2;
    if (\$68 ) begin
      \$125  = total0_2;
    end
    if (rst) begin
      \$125  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$126  = held0_3;
    if (\$68 ) begin
      \$126  = total0_3;
    end
    if (rst) begin
      \$126  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$127  = held0_4;
    if (\$68 ) begin
      \$127  = total0_4;
    end
    if (rst) begin
      \$127  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$128  = held0_5;
    if (\$68 ) begin
      \$128  = total0_5;
    end
    if (rst) begin
      \$128  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$129  = held0_6;
    if (\$68 ) begin
      \$129  = total0_6;
    end
    if (rst) begin
      \$129  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$130  = held0_7;
    if (\$68 ) begin
      \$130  = total0_7;
    end
    if (rst) begin
      \$130  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$131  = held1_0;
    if (\$68 ) begin
      \$131  = total1_0;
    end
    if (rst) begin
      \$131  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$132  = held1_1;
    if (\$68 ) begin
      \$132  = total1_1;
    end
    if (rst) begin
      \$132  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$133  = held1_2;
    if (\$68 ) begin
      \$133  = total1_2;
    end
    if (rst) begin
      \$133  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$134  = held1_3;
    if (\$68 ) begin
      \$134  = total1_3;
    end
    if (rst) begin
      \$134  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$135  = held1_4;
    if (\$68 ) begin
      \$135  = total1_4;
    end
    if (rst) begin
      \$135  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$136  = held1_5;
    if (\$68 ) begin
      \$136  = total1_5;
    end
    if (rst) begin
      \$136  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$137  = held1_6;
    if (\$68 ) begin
      \$137  = total1_6;
    end
    if (rst) begin
      \$137  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$138  = held1_7;
    if (\$68 ) begin
      \$138  = total1_7;
    end
    if (rst) begin
      \$138  = 32'd0;
    end
  end
  assign advance = operands__ready;
  assign \operands__payload.activation  = operands__payload[17:0];
  assign \operands__payload.activation[0]  = operands__payload[8:0];
  assign \operands__payload.activation[1]  = operands__payload[17:9];
  assign \operands__payload.weight  = operands__payload[81:18];
  assign \operands__payload.weight[0]  = operands__payload[25:18];
  assign \operands__payload.weight[1]  = operands__payload[33:26];
  assign \operands__payload.weight[2]  = operands__payload[41:34];
  assign \operands__payload.weight[3]  = operands__payload[49:42];
  assign \operands__payload.weight[4]  = operands__payload[57:50];
  assign \operands__payload.weight[5]  = operands__payload[65:58];
  assign \operands__payload.weight[6]  = operands__payload[73:66];
  assign \operands__payload.weight[7]  = operands__payload[81:74];
  assign \operands__payload.first  = operands__payload[82];
  assign \operands__payload.last  = operands__payload[83];
  assign \operands__payload.count  = operands__payload[87:84];
  assign \acc__payload.value  = acc__payload[63:0];
  assign \acc__payload.value[0]  = acc__payload[31:0];
  assign \acc__payload.value[1]  = acc__payload[63:32];
  assign \acc__payload.index  = acc__payload[66:64];
  assign \acc__payload.last  = acc__payload[67];
  assign \$23  = { valid, 1'h0 };
  assign \$25  = { \$signal , 1'h0 };
  assign \$27  = { last, 1'h0 };
endmodule
