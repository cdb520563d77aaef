module weight_buffer(group__valid, beats__payload, beats__valid, offset, enable, \release , release_words, column, column_enable, column_release, clk, rst, group__ready, beats__ready, ready, weight, \parameter , group__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire \$23 ;
  wire \$24 ;
  wire [15:0] \$25 ;
  wire [10:0] \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire \$3 ;
  wire [10:0] \$30 ;
  wire [9:0] \$31 ;
  wire \$32 ;
  wire [9:0] \$33 ;
  wire \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire [24:0] \$39 ;
  wire \$4 ;
  wire \$40 ;
  wire [16:0] \$41 ;
  wire [18:0] \$42 ;
  wire [18:0] \$43 ;
  wire \$44 ;
  wire [16:0] \$45 ;
  wire \$46 ;
  wire [10:0] \$47 ;
  wire \$48 ;
  wire [16:0] \$49 ;
  wire \$5 ;
  wire [10:0] \$50 ;
  wire [9:0] \$51 ;
  wire [16:0] \$52 ;
  wire [9:0] \$53 ;
  reg [23:0] \$54 ;
  reg [15:0] \$55 ;
  reg [15:0] \$56 ;
  reg \$57 ;
  reg [1:0] \$58 ;
  reg [23:0] \$59 ;
  wire \$6 ;
  reg [15:0] \$60 ;
  reg [9:0] \$61 ;
  reg [9:0] \$62 ;
  reg [8:0] \$63 ;
  reg [8:0] \$64 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg [23:0] \$signal  = 24'h000000;
  reg \$signal$34 ;
  reg [15:0] \$signal$67  = 16'h0000;
  wire [8:0] \$signature__addr ;
  wire [7:0] \$signature__addr$59 ;
  wire [127:0] \$signature__data ;
  wire [63:0] \$signature__data$60 ;
  wire \$signature__en ;
  wire \$signature__en$62 ;
  input [31:0] beats__payload;
  wire [31:0] beats__payload;
  output beats__ready;
  reg beats__ready;
  input beats__valid;
  wire beats__valid;
  reg [23:0] beats_taken = 24'h000000;
  input clk;
  wire clk;
  reg codes = 1'h0;
  input [3:0] column;
  wire [3:0] column;
  input column_enable;
  wire column_enable;
  input column_release;
  wire column_release;
  reg [15:0] depth = 16'h0000;
  input enable;
  wire enable;
  reg [1:0] fill_state = 2'h0;
  input [32:0] group__payload;
  wire [32:0] group__payload;
  wire [15:0] \group__payload.depth ;
  wire \group__payload.ternary ;
  wire [15:0] \group__payload.tiles ;
  output group__ready;
  reg group__ready;
  input group__valid;
  wire group__valid;
  reg in_parameters;
  wire [9:0] level;
  wire [8:0] \level$55 ;
  input [8:0] offset;
  wire [8:0] offset;
  reg [9:0] oldest = 10'h000;
  reg [8:0] \oldest$57  = 9'h000;
  output [63:0] \parameter ;
  wire [63:0] \parameter ;
  wire [31:0] \parameter.bias ;
  wire [16:0] \parameter.multiplier ;
  wire [5:0] \parameter.shift ;
  wire [8:0] \parameter.unused ;
  reg [16:0] part_words;
  wire [8:0] read__addr;
  wire [7:0] \read__addr$64 ;
  wire [127:0] read__data;
  wire [63:0] \read__data$66 ;
  wire read__en;
  wire \read__en$65 ;
  output ready;
  wire ready;
  input \release ;
  wire \release ;
  input [9:0] release_words;
  wire [9:0] release_words;
  wire [127:0] result__payload;
  wire [31:0] \result__payload$38 ;
  wire [63:0] \result__payload$61 ;
  reg result__ready;
  reg \result__ready$40 ;
  wire \result__ready$58 ;
  wire result__valid;
  wire \result__valid$39 ;
  wire \result__valid$63 ;
  input rst;
  wire rst;
  wire [31:0] source__payload;
  wire [31:0] \source__payload$25 ;
  wire [31:0] \source__payload$29 ;
  wire source__ready;
  wire \source__ready$28 ;
  wire \source__ready$31 ;
  wire source__valid;
  wire \source__valid$26 ;
  wire \source__valid$30 ;
  wire taking;
  wire useful;
  output [127:0] weight;
  wire [127:0] weight;
  wire [7:0] \weight[0] ;
  wire [7:0] \weight[10] ;
  wire [7:0] \weight[11] ;
  wire [7:0] \weight[12] ;
  wire [7:0] \weight[13] ;
  wire [7:0] \weight[14] ;
  wire [7:0] \weight[15] ;
  wire [7:0] \weight[1] ;
  wire [7:0] \weight[2] ;
  wire [7:0] \weight[3] ;
  wire [7:0] \weight[4] ;
  wire [7:0] \weight[5] ;
  wire [7:0] \weight[6] ;
  wire [7:0] \weight[7] ;
  wire [7:0] \weight[8] ;
  wire [7:0] \weight[9] ;
  reg [127:0] word;
  wire word_ready;
  reg [15:0] words_taken = 16'h0000;
  reg [9:0] written = 10'h000;
  reg [8:0] \written$56  = 9'h000;
  (* no_rw_check = 32'd1 *)
  reg [63:0] columns [255:0];
  always @(posedge clk) begin
    if (\$signature__en$62 )
      columns[\written$56 [7:0]] <= \$signature__data$60 ;
  end
  reg [63:0] _0_;
  always @(posedge clk) begin
    if (column_enable) begin
      _0_ <= columns[\$33 [7:0]];
    end
  end
  assign \parameter  = _0_;
  (* no_rw_check = 32'd1 *)
  reg [127:0] weights [511:0];
  always @(posedge clk) begin
    if (\$signature__en )
      weights[written[8:0]] <= word;
  end
  reg [127:0] _1_;
  always @(posedge clk) begin
    if (enable) begin
      _1_ <= weights[\$30 [8:0]];
    end
  end
  assign weight = _1_;
  assign \$signature__en  = \$29  & useful;
  assign ready = \$26 [9:0] > offset;
  assign \$30  = oldest + offset;
  assign \$31  = \written$56  - \oldest$57 ;
  assign \$32  = \$31 [8:0] != 9'h100;
  assign \result__ready$58  = in_parameters & \$32 ;
  assign \$signature__en$62  = \result__valid$63  & \result__ready$58 ;
  assign \$33  = \oldest$57  + column;
  assign \$34  = ! fill_state;
  assign \$35  = fill_state == 1'h1;
  assign \$36  = fill_state == 2'h2;
  assign \$37  = fill_state == 2'h3;
  assign \$38  = beats__valid & beats__ready;
  assign \$39  = beats_taken + 1'h1;
  assign \$40  = words_taken == 5'h10;
  assign \$41  = depth * 1'h1;
  assign \$42  = depth * 3'h4;
  assign \$43  = codes ? { 2'h0, \$41  } : \$42 ;
  assign \$44  = words_taken == part_words;
  assign \$45  = \$signal$67  - 1'h1;
  assign \$46  = \$signal$67  == 1'h1;
  assign \$47  = written + 1'h1;
  assign \$48  = \$signal$34  & word_ready;
  assign \$49  = words_taken + 1'h1;
  assign \$50  = oldest + release_words;
  assign \$51  = \written$56  + 1'h1;
  assign \$52  = words_taken + 1'h1;
  assign \$53  = \oldest$57  + 5'h10;
  always @(posedge clk)
    beats_taken <= \$54 ;
  always @(posedge clk)
    \$signal$67  <= \$55 ;
  always @(posedge clk)
    depth <= \$56 ;
  always @(posedge clk)
    codes <= \$57 ;
  always @(posedge clk)
    fill_state <= \$58 ;
  always @(posedge clk)
    \$signal  <= \$59 ;
  always @(posedge clk)
    words_taken <= \$60 ;
  always @(posedge clk)
    written <= \$61 ;
  always @(posedge clk)
    oldest <= \$62 ;
  always @(posedge clk)
    \written$56  <= \$63 ;
  always @(posedge clk)
    \oldest$57  <= \$64 ;
  assign taking = beats_taken != \$signal ;
  assign \$1  = beats__valid & taking;
  assign source__valid = \$1  & in_parameters;
  assign \$2  = source__ready & taking;
  assign \$3  = beats__valid & taking;
  assign \$4  = ~ in_parameters;
  assign \$5  = ~ codes;
  assign \$6  = \$4  & \$5 ;
  assign \source__valid$26  = \$3  & \$6 ;
  assign \$7  = ~ in_parameters;
  assign \$8  = ~ codes;
  assign \$9  = \$7  & \$8 ;
  assign \$10  = \source__ready$28  & taking;
  assign \$11  = beats__valid & taking;
  assign \$12  = ~ in_parameters;
  assign \$13  = \$12  & codes;
  assign \source__valid$30  = \$11  & \$13 ;
  assign \$14  = ~ in_parameters;
  assign \$15  = \$14  & codes;
  assign \$16  = \source__ready$31  & taking;
  assign \$17  = ~ in_parameters;
  assign \$18  = result__valid & \$17 ;
  assign \$19  = ~ in_parameters;
  assign \$20  = word_ready & \$19 ;
  assign \$21  = ~ in_parameters;
  assign \$22  = \result__valid$39  & \$21 ;
  assign \$23  = ~ in_parameters;
  assign \$24  = word_ready & \$23 ;
  assign \$26  = written - oldest;
  assign useful = words_taken < depth;
  assign \$27  = \$26 [9:0] != 10'h200;
  assign \$28  = ~ useful;
  assign word_ready = \$27  | \$28 ;
  assign \$29  = \$signal$34  & word_ready;
  \weight_buffer.bytes  bytes (
    .clk(clk),
    .free(\source__ready$28 ),
    .result__payload(result__payload),
    .result__ready(result__ready),
    .result__valid(result__valid),
    .rst(rst),
    .source__payload(beats__payload),
    .source__valid(\source__valid$26 )
  );
  \weight_buffer.codes$70  \codes$70  (
    .clk(clk),
    .result__payload(\result__payload$38 ),
    .result__ready(\result__ready$40 ),
    .result__valid(\result__valid$39 ),
    .rst(rst),
    .source__payload(beats__payload),
    .source__ready(\source__ready$31 ),
    .source__valid(\source__valid$30 )
  );
  \weight_buffer.parameters  parameters (
    .clk(clk),
    .free(source__ready),
    .result__payload(\$signature__data$60 ),
    .result__ready(\result__ready$58 ),
    .result__valid(\result__valid$63 ),
    .rst(rst),
    .source__payload(beats__payload),
    .source__valid(source__valid)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    beats__ready = 1'h0;
    if (in_parameters) begin
      beats__ready = \$2 ;
    end
    if (\$9 ) begin
      beats__ready = \$10 ;
    end
    if (\$15 ) begin
      beats__ready = \$16 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    word = result__payload;
    if (codes) begin
      word = { \result__payload$38 [31], \result__payload$38 [31], \result__payload$38 [31], \result__payload$38 [31], \result__payload$38 [31], \result__payload$38 [31], \result__payload$38 [31:29], \result__payload$38 [29], \result__payload$38 [29], \result__payload$38 [29], \result__payload$38 [29], \result__payload$38 [29], \result__payload$38 [29:27], \result__payload$38 [27], \result__payload$38 [27], \result__payload$38 [27], \result__payload$38 [27], \result__payload$38 [27], \result__payload$38 [27:25], \result__payload$38 [25], \result__payload$38 [25], \result__payload$38 [25], \result__payload$38 [25], \result__payload$38 [25], \result__payload$38 [25:23], \result__payload$38 [23], \result__payload$38 [23], \result__payload$38 [23], \result__payload$38 [23], \result__payload$38 [23], \result__payload$38 [23:21], \result__payload$38 [21], \result__payload$38 [21], \result__payload$38 [21], \result__payload$38 [21], \result__payload$38 [21], \result__payload$38 [21:19], \result__payload$38 [19], \result__payload$38 [19], \result__payload$38 [19], \result__payload$38 [19], \result__payload$38 [19], \result__payload$38 [19:17], \result__payload$38 [17], \result__payload$38 [17], \result__payload$38 [17], \result__payload$38 [17], \result__payload$38 [17], \result__payload$38 [17:15], \result__payload$38 [15], \result__payload$38 [15], \result__payload$38 [15], \result__payload$38 [15], \result__payload$38 [15], \result__payload$38 [15:13], \result__payload$38 [13], \result__payload$38 [13], \result__payload$38 [13], \result__payload$38 [13], \result__payload$38 [13], \result__payload$38 [13:11], \result__payload$38 [11], \result__payload$38 [11], \result__payload$38 [11], \result__payload$38 [11], \result__payload$38 [11], \result__payload$38 [11:9], \result__payload$38 [9], \result__payload$38 [9], \result__payload$38 [9], \result__payload$38 [9], \result__payload$38 [9], \result__payload$38 [9:7], \result__payload$38 [7], \result__payload$38 [7], \result__payload$38 [7], \result__payload$38 [7], \result__payload$38 [7], \result__payload$38 [7:5], \result__payload$38 [5], \result__payload$38 [5], \result__payload$38 [5], \result__payload$38 [5], \result__payload$38 [5], \result__payload$38 [5:3], \result__payload$38 [3], \result__payload$38 [3], \result__payload$38 [3], \result__payload$38 [3], \result__payload$38 [3], \result__payload$38 [3:1], \result__payload$38 [1], \result__payload$38 [1], \result__payload$38 [1], \result__payload$38 [1], \result__payload$38 [1], \result__payload$38 [1:0] };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$signal$34  = \$18 ;
    if (codes) begin
      \$signal$34  = \$22 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    result__ready = \$20 ;
    if (codes) begin
      result__ready = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \result__ready$40  = 1'h0;
    if (codes) begin
      \result__ready$40  = \$24 ;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    group__ready = 1'h0;
    casez (fill_state)
      2'h0:
          group__ready = 1'h1;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    in_parameters = 1'h0;
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          /* empty */;
      2'h2:
          in_parameters = 1'h1;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    part_words = 17'h00000;
    (* full_case = 32'd1 *)
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          /* empty */;
      2'h2:
          /* empty */;
      2'h3:
          part_words = { 1'h0, \$25  };
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$54  = beats_taken;
    if (\$38 ) begin
      \$54  = \$39 [23:0];
    end
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          \$54  = 24'h000000;
      2'h2:
          if (\$40 ) begin
            \$54  = 24'h000000;
          end
    endcase
    if (rst) begin
      \$54  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$55  = \$signal$67 ;
    (* full_case = 32'd1 *)
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$55  = group__payload[15:0];
          end
      2'h1:
          /* empty */;
      2'h2:
          /* empty */;
      2'h3:
          if (\$44 ) begin
            \$55  = \$45 [15:0];
          end
    endcase
    if (rst) begin
      \$55  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$56  = depth;
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$56  = group__payload[31:16];
          end
    endcase
    if (rst) begin
      \$56  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$57  = codes;
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$57  = group__payload[32];
          end
    endcase
    if (rst) begin
      \$57  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$58  = fill_state;
    (* full_case = 32'd1 *)
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$58  = 2'h1;
          end
      2'h1:
          \$58  = 2'h2;
      2'h2:
          if (\$40 ) begin
            \$58  = 2'h3;
          end
      2'h3:
          if (\$44 ) begin
            (* full_case = 32'd1 *)
            if (\$46 ) begin
              \$58  = 2'h0;
            end else begin
              \$58  = 2'h1;
            end
          end
    endcase
    if (rst) begin
      \$58  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$59  = \$signal ;
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          \$59  = 24'h000020;
      2'h2:
          if (\$40 ) begin
            \$59  = { 5'h00, \$43  };
          end
    endcase
    if (rst) begin
      \$59  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$60  = words_taken;
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          \$60  = 16'h0000;
      2'h2:
          if (\$40 ) begin
            \$60  = 16'h0000;
          end
    endcase
    if (\$48 ) begin
      \$60  = \$49 [15:0];
    end
    if (\$signature__en$62 ) begin
      \$60  = \$52 [15:0];
    end
    if (rst) begin
      \$60  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$61  = written;
    if (\$signature__en ) begin
      \$61  = \$47 [9:0];
    end
    if (rst) begin
      \$61  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$62  = oldest;
    if (\release ) begin
      \$62  = \$50 [9:0];
    end
    if (rst) begin
      \$62  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$63  = \written$56 ;
    if (\$signature__en$62 ) begin
      \$63  = \$51 [8:0];
    end
    if (rst) begin
      \$63  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$64  = \oldest$57 ;
    if (column_release) begin
      \$64  = \$53 [8:0];
    end
    if (rst) begin
      \$64  = 9'h000;
    end
  end
  assign source__payload = beats__payload;
  assign \source__payload$25  = beats__payload;
  assign \source__payload$29  = beats__payload;
  assign level = \$26 [9:0];
  assign \$signature__addr  = written[8:0];
  assign \$signature__data  = word;
  assign read__addr = \$30 [8:0];
  assign read__en = enable;
  assign read__data = weight;
  assign \level$55  = \$31 [8:0];
  assign \$signature__addr$59  = \written$56 [7:0];
  assign \result__payload$61  = \$signature__data$60 ;
  assign \read__addr$64  = \$33 [7:0];
  assign \read__en$65  = column_enable;
  assign \read__data$66  = \parameter ;
  assign \group__payload.tiles  = group__payload[15:0];
  assign \group__payload.depth  = group__payload[31:16];
  assign \group__payload.ternary  = group__payload[32];
  assign \weight[0]  = weight[7:0];
  assign \weight[1]  = weight[15:8];
  assign \weight[2]  = weight[23:16];
  assign \weight[3]  = weight[31:24];
  assign \weight[4]  = weight[39:32];
  assign \weight[5]  = weight[47:40];
  assign \weight[6]  = weight[55:48];
  assign \weight[7]  = weight[63:56];
  assign \weight[8]  = weight[71:64];
  assign \weight[9]  = weight[79:72];
  assign \weight[10]  = weight[87:80];
  assign \weight[11]  = weight[95:88];
  assign \weight[12]  = weight[103:96];
  assign \weight[13]  = weight[111:104];
  assign \weight[14]  = weight[119:112];
  assign \weight[15]  = weight[127:120];
  assign \parameter.bias  = \parameter [31:0];
  assign \parameter.multiplier  = \parameter [48:32];
  assign \parameter.shift  = \parameter [54:49];
  assign \parameter.unused  = \parameter [63:55];
  assign \$25  = depth;
endmodule

module \weight_buffer.bytes (clk, rst, source__valid, free, result__ready, result__valid, result__payload, source__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire \$1 ;
  wire \$2 ;
  wire [2:0] \$3 ;
  reg \$4 ;
  reg [127:0] \$5 ;
  reg [1:0] \$6 ;
  input clk;
  wire clk;
  output free;
  wire free;
  reg [1:0] index = 2'h0;
  output [127:0] result__payload;
  reg [127:0] result__payload = 128'h00000000000000000000000000000000;
  input result__ready;
  wire result__ready;
  output result__valid;
  reg result__valid = 1'h0;
  input rst;
  wire rst;
  input [31:0] source__payload;
  wire [31:0] source__payload;
  wire source__ready;
  input source__valid;
  wire source__valid;
  assign \$3  = index + 1'h1;
  always @(posedge clk)
    result__valid <= \$4 ;
  always @(posedge clk)
    result__payload <= \$5 ;
  always @(posedge clk)
    index <= \$6 ;
  assign \$1  = ~ result__valid;
  assign free = \$1  | result__ready;
  assign \$2  = index == 2'h3;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$4  = result__valid;
    if (free) begin
      \$4  = 1'h0;
      if (source__valid) begin
        if (\$2 ) begin
          \$4  = 1'h1;
        end
      end
    end
    if (rst) begin
      \$4  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$5  = result__payload;
    if (free) begin
      if (source__valid) begin
        (* full_case = 32'd1 *)
        casez (index)
          2'h0:
              \$5 [31:0] = source__payload;
          2'h1:
              \$5 [63:32] = source__payload;
          2'h2:
              \$5 [95:64] = source__payload;
          2'h3:
              \$5 [127:96] = source__payload;
        endcase
      end
    end
    if (rst) begin
      \$5  = 128'h00000000000000000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$6  = index;
    if (free) begin
      if (source__valid) begin
        (* full_case = 32'd1 *)
        if (\$2 ) begin
          \$6  = 2'h0;
        end else begin
          \$6  = \$3 [1:0];
        end
      end
    end
    if (rst) begin
      \$6  = 2'h0;
    end
  end
  assign source__ready = free;
endmodule

module \weight_buffer.codes$70 (clk, rst, source__valid, result__valid, source__ready, result__ready, result__payload, source__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
  wire \$1 ;
  wire \$2 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire [31:0] \$6 ;
  wire [1:0] \$7 ;
  reg [31:0] \$8 ;
  reg \$9 ;
  input clk;
  wire clk;
  (* init = 32'd0 *)
  wire [31:0] held;
  reg left = 1'h0;
  output [31:0] result__payload;
  reg [31:0] result__payload = 32'd0;
  input result__ready;
  wire result__ready;
  output result__valid;
  wire result__valid;
  input rst;
  wire rst;
  input [31:0] source__payload;
  wire [31:0] source__payload;
  output source__ready;
  wire source__ready;
  input source__valid;
  wire source__valid;
  assign \$1  = ! left;
  assign \$3  = \$2  & result__ready;
  assign source__ready = \$1  | \$3 ;
  assign \$4  = source__valid & source__ready;
  assign \$5  = result__valid & result__ready;
  assign \$7  = left - 1'h1;
  always @(posedge clk)
    result__payload <= \$8 ;
  always @(posedge clk)
    left <= \$9 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$8  = result__payload;
    if (\$4 ) begin
      \$8  = source__payload;
    end else if (\$5 ) begin
      \$8  = \$6 ;
    end
    if (rst) begin
      \$8  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$9  = left;
    if (\$4 ) begin
      \$9  = 1'h1;
    end else if (\$5 ) begin
      \$9  = \$7 [0];
    end
    if (rst) begin
      \$9  = 1'h0;
    end
  end
  assign held = result__payload;
  assign \$2  = left;
  assign \$6  = 32'd0;
  assign result__valid = left;
endmodule

module \weight_buffer.parameters (clk, rst, source__valid, result__ready, free, result__valid, result__payload, source__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$4  = 0;
  wire \$1 ;
  wire \$2 ;
  wire [1:0] \$3 ;
  reg \$4 ;
  reg [63:0] \$5 ;
  reg \$6 ;
  input clk;
  wire clk;
  output free;
  wire free;
  reg index = 1'h0;
  output [63:0] result__payload;
  reg [63:0] result__payload = 64'h0000000000000000;
  input result__ready;
  wire result__ready;
  output result__valid;
  reg result__valid = 1'h0;
  input rst;
  wire rst;
  input [31:0] source__payload;
  wire [31:0] source__payload;
  wire source__ready;
  input source__valid;
  wire source__valid;
  assign \$3  = index + 1'h1;
  always @(posedge clk)
    result__valid <= \$4 ;
  always @(posedge clk)
    result__payload <= \$5 ;
  always @(posedge clk)
    index <= \$6 ;
  assign \$1  = ~ result__valid;
  assign free = \$1  | result__ready;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$4  = result__valid;
    if (free) begin
      \$4  = 1'h0;
      if (source__valid) begin
        if (\$2 ) begin
          \$4  = 1'h1;
        end
      end
    end
    if (rst) begin
      \$4  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$5  = result__payload;
    if (free) begin
      if (source__valid) begin
        (* full_case = 32'd1 *)
        casez (index)
          1'h0:
              \$5 [31:0] = source__payload;
          1'h1:
              \$5 [63:32] = source__payload;
        endcase
      end
    end
    if (rst) begin
      \$5  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$6  = index;
    if (free) begin
      if (source__valid) begin
        (* full_case = 32'd1 *)
        if (\$2 ) begin
          \$6  = 1'h0;
        end else begin
          \$6  = \$3 [0];
        end
      end
    end
    if (rst) begin
      \$6  = 1'h0;
    end
  end
  assign source__ready = free;
  assign \$2  = index;
endmodule
