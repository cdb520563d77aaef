module mac_array(operands__valid, acc__ready, clk, rst, operands__ready, acc__payload, acc__valid, operands__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire [16:0] \$10 ;
  reg [67:0] \$100 ;
  reg [2:0] \$101 ;
  reg [3:0] \$102 ;
  reg \$103 ;
  reg [31:0] \$104 ;
  reg [31:0] \$105 ;
  reg [31:0] \$106 ;
  reg [31:0] \$107 ;
  reg [31:0] \$108 ;
  reg [31:0] \$109 ;
  wire [32:0] \$11 ;
  reg [31:0] \$110 ;
  reg [31:0] \$111 ;
  reg [31:0] \$112 ;
  reg [31:0] \$113 ;
  reg [31:0] \$114 ;
  reg [31:0] \$115 ;
  reg [31:0] \$116 ;
  reg [31:0] \$117 ;
  reg [31:0] \$118 ;
  reg [31:0] \$119 ;
  wire [16:0] \$12 ;
  wire [32:0] \$13 ;
  wire [16:0] \$14 ;
  wire [32:0] \$15 ;
  wire [16:0] \$16 ;
  wire [32:0] \$17 ;
  wire [16:0] \$18 ;
  wire [32:0] \$19 ;
  wire \$2 ;
  wire [16:0] \$20 ;
  wire [32:0] \$21 ;
  wire [16:0] \$22 ;
  wire [32:0] \$23 ;
  wire [16:0] \$24 ;
  wire [32:0] \$25 ;
  wire [16:0] \$26 ;
  wire [32:0] \$27 ;
  wire [16:0] \$28 ;
  wire [32:0] \$29 ;
  wire [2:0] \$3 ;
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
  wire [2:0] \$4 ;
  wire [16:0] \$40 ;
  wire [32:0] \$41 ;
  wire \$42 ;
  wire \$43 ;
  wire [3:0] \$44 ;
  wire [4:0] \$45 ;
  reg [31:0] \$46 ;
  reg [31:0] \$47 ;
  wire \$48 ;
  reg [1:0] \$49 ;
  wire [2:0] \$5 ;
  reg [1:0] \$50 ;
  reg [1:0] \$51 ;
  reg \$52 ;
  reg [3:0] \$53 ;
  reg [3:0] \$54 ;
  reg [3:0] \$55 ;
  reg [8:0] \$56 ;
  reg [8:0] \$57 ;
  reg [7:0] \$58 ;
  reg [7:0] \$59 ;
  wire [2:0] \$6 ;
  reg [7:0] \$60 ;
  reg [7:0] \$61 ;
  reg [7:0] \$62 ;
  reg [7:0] \$63 ;
  reg [7:0] \$64 ;
  reg [7:0] \$65 ;
  reg [16:0] \$66 ;
  reg [31:0] \$67 ;
  reg [16:0] \$68 ;
  reg [31:0] \$69 ;
  wire [2:0] \$7 ;
  reg [16:0] \$70 ;
  reg [31:0] \$71 ;
  reg [16:0] \$72 ;
  reg [31:0] \$73 ;
  reg [16:0] \$74 ;
  reg [31:0] \$75 ;
  reg [16:0] \$76 ;
  reg [31:0] \$77 ;
  reg [16:0] \$78 ;
  reg [31:0] \$79 ;
  wire [2:0] \$8 ;
  reg [16:0] \$80 ;
  reg [31:0] \$81 ;
  reg [16:0] \$82 ;
  reg [31:0] \$83 ;
  reg [16:0] \$84 ;
  reg [31:0] \$85 ;
  reg [16:0] \$86 ;
  reg [31:0] \$87 ;
  reg [16:0] \$88 ;
  reg [31:0] \$89 ;
  wire \$9 ;
  reg [16:0] \$90 ;
  reg [31:0] \$91 ;
  reg [16:0] \$92 ;
  reg [31:0] \$93 ;
  reg [16:0] \$94 ;
  reg [31:0] \$95 ;
  reg [16:0] \$96 ;
  reg [31:0] \$97 ;
  reg \$98 ;
  reg \$99 ;
  wire \$signal ;
  reg [1:0] \$signal$11  = 2'h0;
  reg [1:0] \$signal$44  = 2'h0;
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
  wire [31:0] base0_0;
  wire [31:0] base0_1;
  wire [31:0] base0_2;
  wire [31:0] base0_3;
  wire [31:0] base0_4;
  wire [31:0] base0_5;
  wire [31:0] base0_6;
  wire [31:0] base0_7;
  wire [31:0] base1_0;
  wire [31:0] base1_1;
  wire [31:0] base1_2;
  wire [31:0] base1_3;
  wire [31:0] base1_4;
  wire [31:0] base1_5;
  wire [31:0] base1_6;
  wire [31:0] base1_7;
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
  reg reserved = 1'h0;
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
  reg [7:0] weight0 = 8'h00;
  reg [7:0] weight1 = 8'h00;
  reg [7:0] weight2 = 8'h00;
  reg [7:0] weight3 = 8'h00;
  reg [7:0] weight4 = 8'h00;
  reg [7:0] weight5 = 8'h00;
  reg [7:0] weight6 = 8'h00;
  reg [7:0] weight7 = 8'h00;
  assign \$1  = reserved & operands__payload[83];
  assign operands__ready = ~ \$1 ;
  assign \$signal  = operands__valid & operands__ready;
  assign base0_0 = \$signal$11 [1] ? 32'd0 : total0_0;
  assign base0_1 = \$signal$11 [1] ? 32'd0 : total0_1;
  assign base0_2 = \$signal$11 [1] ? 32'd0 : total0_2;
  assign base0_3 = \$signal$11 [1] ? 32'd0 : total0_3;
  assign base0_4 = \$signal$11 [1] ? 32'd0 : total0_4;
  assign base0_5 = \$signal$11 [1] ? 32'd0 : total0_5;
  assign base0_6 = \$signal$11 [1] ? 32'd0 : total0_6;
  assign base0_7 = \$signal$11 [1] ? 32'd0 : total0_7;
  assign base1_0 = \$signal$11 [1] ? 32'd0 : total1_0;
  assign base1_1 = \$signal$11 [1] ? 32'd0 : total1_1;
  assign base1_2 = \$signal$11 [1] ? 32'd0 : total1_2;
  assign base1_3 = \$signal$11 [1] ? 32'd0 : total1_3;
  assign base1_4 = \$signal$11 [1] ? 32'd0 : total1_4;
  assign base1_5 = \$signal$11 [1] ? 32'd0 : total1_5;
  assign base1_6 = \$signal$11 [1] ? 32'd0 : total1_6;
  assign base1_7 = \$signal$11 [1] ? 32'd0 : total1_7;
  assign \$2  = ~ acc__valid;
  assign offer = \$2  | acc__ready;
  assign \$4  = \$3  | { 2'h0, \$signal  };
  assign \$6  = \$5  | { 2'h0, operands__payload[82] };
  assign \$8  = \$7  | { 2'h0, operands__payload[83] };
  assign \$9  = \$signal$44 [1] & last[1];
  assign \$10  = $signed(activation0) * $signed(weight0);
  assign \$11  = $signed(base0_0) + $signed(product0_0);
  assign \$12  = $signed(activation0) * $signed(weight1);
  assign \$13  = $signed(base0_1) + $signed(product0_1);
  assign \$14  = $signed(activation0) * $signed(weight2);
  assign \$15  = $signed(base0_2) + $signed(product0_2);
  assign \$16  = $signed(activation0) * $signed(weight3);
  assign \$17  = $signed(base0_3) + $signed(product0_3);
  assign \$18  = $signed(activation0) * $signed(weight4);
  assign \$19  = $signed(base0_4) + $signed(product0_4);
  assign \$20  = $signed(activation0) * $signed(weight5);
  assign \$21  = $signed(base0_5) + $signed(product0_5);
  assign \$22  = $signed(activation0) * $signed(weight6);
  assign \$23  = $signed(base0_6) + $signed(product0_6);
  assign \$24  = $signed(activation0) * $signed(weight7);
  assign \$25  = $signed(base0_7) + $signed(product0_7);
  assign \$26  = $signed(activation1) * $signed(weight0);
  assign \$27  = $signed(base1_0) + $signed(product1_0);
  assign \$28  = $signed(activation1) * $signed(weight1);
  assign \$29  = $signed(base1_1) + $signed(product1_1);
  assign \$30  = $signed(activation1) * $signed(weight2);
  assign \$31  = $signed(base1_2) + $signed(product1_2);
  assign \$32  = $signed(activation1) * $signed(weight3);
  assign \$33  = $signed(base1_3) + $signed(product1_3);
  assign \$34  = $signed(activation1) * $signed(weight4);
  assign \$35  = $signed(base1_4) + $signed(product1_4);
  assign \$36  = $signed(activation1) * $signed(weight5);
  assign \$37  = $signed(base1_5) + $signed(product1_5);
  assign \$38  = $signed(activation1) * $signed(weight6);
  assign \$39  = $signed(base1_6) + $signed(product1_6);
  assign \$40  = $signed(activation1) * $signed(weight7);
  assign \$41  = $signed(base1_7) + $signed(product1_7);
  assign \$42  = \$signal  & operands__payload[83];
  assign \$43  = remaining == 1'h1;
  assign \$44  = index + 1'h1;
  assign \$45  = remaining - 1'h1;
  assign \$48  = remaining == 1'h1;
  always @(posedge clk)
    \$signal$44  <= \$49 ;
  always @(posedge clk)
    \$signal$11  <= \$50 ;
  always @(posedge clk)
    last <= \$51 ;
  always @(posedge clk)
    done <= \$52 ;
  always @(posedge clk)
    count0 <= \$53 ;
  always @(posedge clk)
    count1 <= \$54 ;
  always @(posedge clk)
    count2 <= \$55 ;
  always @(posedge clk)
    activation0 <= \$56 ;
  always @(posedge clk)
    activation1 <= \$57 ;
  always @(posedge clk)
    weight0 <= \$58 ;
  always @(posedge clk)
    weight1 <= \$59 ;
  always @(posedge clk)
    weight2 <= \$60 ;
  always @(posedge clk)
    weight3 <= \$61 ;
  always @(posedge clk)
    weight4 <= \$62 ;
  always @(posedge clk)
    weight5 <= \$63 ;
  always @(posedge clk)
    weight6 <= \$64 ;
  always @(posedge clk)
    weight7 <= \$65 ;
  always @(posedge clk)
    product0_0 <= \$66 ;
  always @(posedge clk)
    total0_0 <= \$67 ;
  always @(posedge clk)
    product0_1 <= \$68 ;
  always @(posedge clk)
    total0_1 <= \$69 ;
  always @(posedge clk)
    product0_2 <= \$70 ;
  always @(posedge clk)
    total0_2 <= \$71 ;
  always @(posedge clk)
    product0_3 <= \$72 ;
  always @(posedge clk)
    total0_3 <= \$73 ;
  always @(posedge clk)
    product0_4 <= \$74 ;
  always @(posedge clk)
    total0_4 <= \$75 ;
  always @(posedge clk)
    product0_5 <= \$76 ;
  always @(posedge clk)
    total0_5 <= \$77 ;
  always @(posedge clk)
    product0_6 <= \$78 ;
  always @(posedge clk)
    total0_6 <= \$79 ;
  always @(posedge clk)
    product0_7 <= \$80 ;
  always @(posedge clk)
    total0_7 <= \$81 ;
  always @(posedge clk)
    product1_0 <= \$82 ;
  always @(posedge clk)
    total1_0 <= \$83 ;
  always @(posedge clk)
    product1_1 <= \$84 ;
  always @(posedge clk)
    total1_1 <= \$85 ;
  always @(posedge clk)
    product1_2 <= \$86 ;
  always @(posedge clk)
    total1_2 <= \$87 ;
  always @(posedge clk)
    product1_3 <= \$88 ;
  always @(posedge clk)
    total1_3 <= \$89 ;
  always @(posedge clk)
    product1_4 <= \$90 ;
  always @(posedge clk)
    total1_4 <= \$91 ;
  always @(posedge clk)
    product1_5 <= \$92 ;
  always @(posedge clk)
    total1_5 <= \$93 ;
  always @(posedge clk)
    product1_6 <= \$94 ;
  always @(posedge clk)
    total1_6 <= \$95 ;
  always @(posedge clk)
    product1_7 <= \$96 ;
  always @(posedge clk)
    total1_7 <= \$97 ;
  always @(posedge clk)
    reserved <= \$98 ;
  always @(posedge clk)
    acc__valid <= \$99 ;
  always @(posedge clk)
    acc__payload <= \$100 ;
  always @(posedge clk)
    index <= \$101 ;
  always @(posedge clk)
    remaining <= \$102 ;
  always @(posedge clk)
    holding <= \$103 ;
  always @(posedge clk)
    held0_0 <= \$104 ;
  always @(posedge clk)
    held0_1 <= \$105 ;
  always @(posedge clk)
    held0_2 <= \$106 ;
  always @(posedge clk)
    held0_3 <= \$107 ;
  always @(posedge clk)
    held0_4 <= \$108 ;
  always @(posedge clk)
    held0_5 <= \$109 ;
  always @(posedge clk)
    held0_6 <= \$110 ;
  always @(posedge clk)
    held0_7 <= \$111 ;
  always @(posedge clk)
    held1_0 <= \$112 ;
  always @(posedge clk)
    held1_1 <= \$113 ;
  always @(posedge clk)
    held1_2 <= \$114 ;
  always @(posedge clk)
    held1_3 <= \$115 ;
  always @(posedge clk)
    held1_4 <= \$116 ;
  always @(posedge clk)
    held1_5 <= \$117 ;
  always @(posedge clk)
    held1_6 <= \$118 ;
  always @(posedge clk)
    held1_7 <= \$119 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (index)
      3'h0:
          \$46  = held0_0;
      3'h1:
          \$46  = held0_1;
      3'h2:
          \$46  = held0_2;
      3'h3:
          \$46  = held0_3;
      3'h4:
          \$46  = held0_4;
      3'h5:
          \$46  = held0_5;
      3'h6:
          \$46  = held0_6;
      3'h7:
          \$46  = held0_7;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (index)
      3'h0:
          \$47  = held1_0;
      3'h1:
          \$47  = held1_1;
      3'h2:
          \$47  = held1_2;
      3'h3:
          \$47  = held1_3;
      3'h4:
          \$47  = held1_4;
      3'h5:
          \$47  = held1_5;
      3'h6:
          \$47  = held1_6;
      3'h7:
          \$47  = held1_7;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$49  = \$4 [1:0];
    if (rst) begin
      \$49  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$50  = \$6 [1:0];
    if (rst) begin
      \$50  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$51  = \$8 [1:0];
    if (rst) begin
      \$51  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$52  = \$9 ;
    if (rst) begin
      \$52  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$53  = operands__payload[87:84];
    if (rst) begin
      \$53  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$54  = count0;
    if (rst) begin
      \$54  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$55  = count1;
    if (rst) begin
      \$55  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$56  = operands__payload[8:0];
    if (rst) begin
      \$56  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$57  = operands__payload[17:9];
    if (rst) begin
      \$57  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$58  = operands__payload[25:18];
    if (rst) begin
      \$58  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$59  = operands__payload[33:26];
    if (rst) begin
      \$59  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$60  = operands__payload[41:34];
    if (rst) begin
      \$60  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$61  = operands__payload[49:42];
    if (rst) begin
      \$61  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$62  = operands__payload[57:50];
    if (rst) begin
      \$62  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$63  = operands__payload[65:58];
    if (rst) begin
      \$63  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$64  = operands__payload[73:66];
    if (rst) begin
      \$64  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$65  = operands__payload[81:74];
    if (rst) begin
      \$65  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$66  = \$10 ;
    if (rst) begin
      \$66  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$67  = total0_0;
    if (\$signal$44 [1]) begin
      \$67  = \$11 [31:0];
    end
    if (rst) begin
      \$67  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$68  = \$12 ;
    if (rst) begin
      \$68  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$69  = total0_1;
    if (\$signal$44 [1]) begin
      \$69  = \$13 [31:0];
    end
    if (rst) begin
      \$69  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$70  = \$14 ;
    if (rst) begin
      \$70  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$71  = total0_2;
    if (\$signal$44 [1]) begin
      \$71  = \$15 [31:0];
    end
    if (rst) begin
      \$71  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$72  = \$16 ;
    if (rst) begin
      \$72  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$73  = total0_3;
    if (\$signal$44 [1]) begin
      \$73  = \$17 [31:0];
    end
    if (rst) begin
      \$73  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$74  = \$18 ;
    if (rst) begin
      \$74  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$75  = total0_4;
    if (\$signal$44 [1]) begin
      \$75  = \$19 [31:0];
    end
    if (rst) begin
      \$75  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$76  = \$20 ;
    if (rst) begin
      \$76  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$77  = total0_5;
    if (\$signal$44 [1]) begin
      \$77  = \$21 [31:0];
    end
    if (rst) begin
      \$77  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$78  = \$22 ;
    if (rst) begin
      \$78  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$79  = total0_6;
    if (\$signal$44 [1]) begin
      \$79  = \$23 [31:0];
    end
    if (rst) begin
      \$79  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$80  = \$24 ;
    if (rst) begin
      \$80  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$81  = total0_7;
    if (\$signal$44 [1]) begin
      \$81  = \$25 [31:0];
    end
    if (rst) begin
      \$81  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$82  = \$26 ;
    if (rst) begin
      \$82  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$83  = total1_0;
    if (\$signal$44 [1]) begin
      \$83  = \$27 [31:0];
    end
    if (rst) begin
      \$83  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$84  = \$28 ;
    if (rst) begin
      \$84  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$85  = total1_1;
    if (\$signal$44 [1]) begin
      \$85  = \$29 [31:0];
    end
    if (rst) begin
      \$85  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$86  = \$30 ;
    if (rst) begin
      \$86  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$87  = total1_2;
    if (\$signal$44 [1]) begin
      \$87  = \$31 [31:0];
    end
    if (rst) begin
      \$87  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$88  = \$32 ;
    if (rst) begin
      \$88  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$89  = total1_3;
    if (\$signal$44 [1]) begin
      \$89  = \$33 [31:0];
    end
    if (rst) begin
      \$89  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$90  = \$34 ;
    if (rst) begin
      \$90  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$91  = total1_4;
    if (\$signal$44 [1]) begin
      \$91  = \$35 [31:0];
    end
    if (rst) begin
      \$91  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$92  = \$36 ;
    if (rst) begin
      \$92  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$93  = total1_5;
    if (\$signal$44 [1]) begin
      \$93  = \$37 [31:0];
    end
    if (rst) begin
      \$93  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$94  = \$38 ;
    if (rst) begin
      \$94  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$95  = total1_6;
    if (\$signal$44 [1]) begin
      \$95  = \$39 [31:0];
    end
    if (rst) begin
      \$95  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$96  = \$40 ;
    if (rst) begin
      \$96  = 17'h00000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$97  = total1_7;
    if (\$signal$44 [1]) begin
      \$97  = \$41 [31:0];
    end
    if (rst) begin
      \$97  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$98  = reserved;
    if (\$42 ) begin
      \$98  = 1'h1;
    end
    if (offer) begin
      if (holding) begin
        if (\$48 ) begin
          \$98  = 1'h0;
        end
      end
    end
    if (rst) begin
      \$98  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$99  = acc__valid;
    if (offer) begin
      \$99  = holding;
    end
    if (rst) begin
      \$99  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$100  = acc__payload;
    if (offer) begin
      if (holding) begin
        \$100 [66:64] = index;
        \$100 [67] = \$43 ;
        \$100 [31:0] = \$46 ;
        \$100 [63:32] = \$47 ;
      end
    end
    if (rst) begin
      \$100  = 68'h00000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$101  = index;
    if (offer) begin
      if (holding) begin
        \$101  = \$44 [2:0];
      end
    end
    if (done) begin
      \$101  = 3'h0;
    end
    if (rst) begin
      \$101  = 3'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$102  = remaining;
    if (offer) begin
      if (holding) begin
        \$102  = \$45 [3:0];
      end
    end
    if (done) begin
      \$102  = count2;
    end
    if (rst) begin
      \$102  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$103  = holding;
    if (offer) begin
      if (holding) begin
        if (\$48 ) begin
          \$103  = 1'h0;
        end
      end
    end
    if (done) begin
      \$103  = 1'h1;
    end
    if (rst) begin
      \$103  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$104  = held0_0;
    if (done) begin
      \$104  = total0_0;
    end
    if (rst) begin
      \$104  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$105  = held0_1;
    if (done) begin
      \$105  = total0_1;
    end
    if (rst) begin
      \$105  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$106  = held0_2;
    if (done) begin
      \$106  = total0_2;
    end
    if (rst) begin
      \$106  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$107  = held0_3;
    if (done) begin
      \$107  = total0_3;
    end
    if (rst) begin
      \$107  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$108  = held0_4;
    if (done) begin
      \$108  = total0_4;
    end
    if (rst) begin
      \$108  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$109  = held0_5;
    if (done) begin
      \$109  = total0_5;
    end
    if (rst) begin
      \$109  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$110  = held0_6;
    if (done) begin
      \$110  = total0_6;
    end
    if (rst) begin
      \$110  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$111  = held0_7;
    if (done) begin
      \$111  = total0_7;
    end
    if (rst) begin
      \$111  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$112  = held1_0;
    if (done) begin
      \$112  = total1_0;
    end
    if (rst) begin
      \$112  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$113  = held1_1;
    if (done) begin
      \$113  = total1_1;
    end
    if (rst) begin
      \$113  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$114  = held1_2;
    if (done) begin
      \$114  = total1_2;
    end
    if (rst) begin
      \$114  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$115  = held1_3;
    if (done) begin
      \$115  = total1_3;
    end
    if (rst) begin
      \$115  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$116  = held1_4;
    if (done) begin
      \$116  = total1_4;
    end
    if (rst) begin
      \$116  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$117  = held1_5;
    if (done) begin
      \$117  = total1_5;
    end
    if (rst) begin
      \$117  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$118  = held1_6;
    if (done) begin
      \$118  = total1_6;
    end
    if (rst) begin
      \$118  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$119  = held1_7;
    if (done) begin
      \$119  = total1_7;
    end
    if (rst) begin
      \$119  = 32'd0;
    end
  end
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
  assign \$3  = { \$signal$44 , 1'h0 };
  assign \$5  = { \$signal$11 , 1'h0 };
  assign \$7  = { last, 1'h0 };
endmodule
