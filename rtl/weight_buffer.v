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
  wire [16:0] \$25 ;
  wire [17:0] \$26 ;
  wire [17:0] \$27 ;
  wire \$28 ;
  wire \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire [9:0] \$31 ;
  wire [8:0] \$32 ;
  wire \$33 ;
  wire [8:0] \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire \$39 ;
  wire \$4 ;
  wire [24:0] \$40 ;
  wire \$41 ;
  wire [16:0] \$42 ;
  wire [16:0] \$43 ;
  wire [17:0] \$44 ;
  wire [17:0] \$45 ;
  wire \$46 ;
  wire [16:0] \$47 ;
  wire \$48 ;
  wire [9:0] \$49 ;
  wire \$5 ;
  wire [10:0] \$50 ;
  wire [10:0] \$51 ;
  wire [9:0] \$52 ;
  wire [11:0] \$53 ;
  wire [9:0] \$54 ;
  wire \$55 ;
  wire [16:0] \$56 ;
  wire [8:0] \$57 ;
  wire [16:0] \$58 ;
  wire [8:0] \$59 ;
  wire \$6 ;
  reg [23:0] \$60 ;
  reg [15:0] \$61 ;
  reg [15:0] \$62 ;
  reg \$63 ;
  reg [1:0] \$64 ;
  reg [23:0] \$65 ;
  reg [15:0] \$66 ;
  reg [8:0] \$67 ;
  reg [9:0] \$68 ;
  reg [8:0] \$69 ;
  wire \$7 ;
  reg [7:0] \$70 ;
  reg [7:0] \$71 ;
  wire \$8 ;
  wire \$9 ;
  reg [23:0] \$signal  = 24'h000000;
  reg \$signal$34 ;
  (* init = 9'h000 *)
  wire [8:0] \$signal$48 ;
  reg [15:0] \$signal$67  = 16'h0000;
  reg [8:0] \$signature__addr  = 9'h000;
  wire [6:0] \$signature__addr$59 ;
  wire [63:0] \$signature__data ;
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
  input [2:0] column;
  wire [2:0] column;
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
  reg [9:0] level = 10'h000;
  wire [7:0] \level$55 ;
  input [8:0] offset;
  wire [8:0] offset;
  reg [8:0] oldest = 9'h000;
  reg [7:0] \oldest$57  = 8'h00;
  output [63:0] \parameter ;
  wire [63:0] \parameter ;
  wire [31:0] \parameter.bias ;
  wire [16:0] \parameter.multiplier ;
  wire [5:0] \parameter.shift ;
  wire [8:0] \parameter.unused ;
  reg [16:0] part_words;
  wire [8:0] read__addr;
  wire [6:0] \read__addr$64 ;
  wire [63:0] read__data;
  wire [63:0] \read__data$66 ;
  wire read__en;
  wire \read__en$65 ;
  output ready;
  wire ready;
  input \release ;
  wire \release ;
  input [9:0] release_words;
  wire [9:0] release_words;
  wire [63:0] result__payload;
  wire [15:0] \result__payload$38 ;
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
  output [63:0] weight;
  wire [63:0] weight;
  wire [7:0] \weight[0] ;
  wire [7:0] \weight[1] ;
  wire [7:0] \weight[2] ;
  wire [7:0] \weight[3] ;
  wire [7:0] \weight[4] ;
  wire [7:0] \weight[5] ;
  wire [7:0] \weight[6] ;
  wire [7:0] \weight[7] ;
  reg [63:0] word;
  wire word_ready;
  reg [15:0] words_taken = 16'h0000;
  reg [7:0] written = 8'h00;
  (* no_rw_check = 32'd1 *)
  reg [63:0] columns [127:0];
  always @(posedge clk) begin
    if (\$signature__en$62 )
      columns[written[6:0]] <= \$signature__data$60 ;
  end
  reg [63:0] _0_;
  always @(posedge clk) begin
    if (column_enable) begin
      _0_ <= columns[\$34 [6:0]];
    end
  end
  assign \parameter  = _0_;
  (* no_rw_check = 32'd1 *)
  reg [63:0] weights [511:0];
  always @(posedge clk) begin
    if (\$signature__en )
      weights[\$signature__addr ] <= word;
  end
  reg [63:0] _1_;
  always @(posedge clk) begin
    if (enable) begin
      _1_ <= weights[\$31 [8:0]];
    end
  end
  assign weight = _1_;
  assign \$25  = depth + 1'h1;
  assign \$27  = codes ? \$26  : { 2'h0, depth };
  assign useful = words_taken < depth;
  assign \$28  = level != 10'h200;
  assign \$29  = ~ useful;
  assign word_ready = \$28  | \$29 ;
  assign \$30  = \$signal$34  & word_ready;
  assign \$signature__en  = \$30  & useful;
  assign ready = level > offset;
  assign \$31  = oldest + offset;
  assign \$32  = written - \oldest$57 ;
  assign \$33  = \$32 [7:0] != 8'h80;
  assign \result__ready$58  = in_parameters & \$33 ;
  assign \$signature__en$62  = \result__valid$63  & \result__ready$58 ;
  assign \$34  = \oldest$57  + column;
  assign \$35  = ! fill_state;
  assign \$36  = fill_state == 1'h1;
  assign \$37  = fill_state == 2'h2;
  assign \$38  = fill_state == 2'h3;
  assign \$39  = beats__valid & beats__ready;
  assign \$40  = beats_taken + 1'h1;
  assign \$41  = words_taken == 4'h8;
  assign \$42  = depth + 1'h1;
  assign \$44  = depth * 2'h2;
  assign \$45  = codes ? { 1'h0, \$43  } : \$44 ;
  assign \$46  = words_taken == part_words;
  assign \$47  = \$signal$67  - 1'h1;
  assign \$48  = \$signal$67  == 1'h1;
  assign \$49  = \release  ? release_words : 10'h000;
  assign \$50  = oldest + \$49 ;
  assign \$51  = level + \$signature__en ;
  assign \$52  = \release  ? release_words : 10'h000;
  assign \$53  = \$51  - \$52 ;
  assign \$54  = \$signature__addr  + 1'h1;
  assign \$55  = \$signal$34  & word_ready;
  assign \$56  = words_taken + 1'h1;
  assign \$57  = written + 1'h1;
  assign \$58  = words_taken + 1'h1;
  assign \$59  = \oldest$57  + 4'h8;
  always @(posedge clk)
    beats_taken <= \$60 ;
  always @(posedge clk)
    \$signal$67  <= \$61 ;
  always @(posedge clk)
    depth <= \$62 ;
  always @(posedge clk)
    codes <= \$63 ;
  always @(posedge clk)
    fill_state <= \$64 ;
  always @(posedge clk)
    \$signal  <= \$65 ;
  always @(posedge clk)
    words_taken <= \$66 ;
  always @(posedge clk)
    oldest <= \$67 ;
  always @(posedge clk)
    level <= \$68 ;
  always @(posedge clk)
    \$signature__addr  <= \$69 ;
  always @(posedge clk)
    written <= \$70 ;
  always @(posedge clk)
    \oldest$57  <= \$71 ;
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
      word = { \result__payload$38 [15], \result__payload$38 [15], \result__payload$38 [15], \result__payload$38 [15], \result__payload$38 [15], \result__payload$38 [15], \result__payload$38 [15:13], \result__payload$38 [13], \result__payload$38 [13], \result__payload$38 [13], \result__payload$38 [13], \result__payload$38 [13], \result__payload$38 [13:11], \result__payload$38 [11], \result__payload$38 [11], \result__payload$38 [11], \result__payload$38 [11], \result__payload$38 [11], \result__payload$38 [11:9], \result__payload$38 [9], \result__payload$38 [9], \result__payload$38 [9], \result__payload$38 [9], \result__payload$38 [9], \result__payload$38 [9:7], \result__payload$38 [7], \result__payload$38 [7], \result__payload$38 [7], \result__payload$38 [7], \result__payload$38 [7], \result__payload$38 [7:5], \result__payload$38 [5], \result__payload$38 [5], \result__payload$38 [5], \result__payload$38 [5], \result__payload$38 [5], \result__payload$38 [5:3], \result__payload$38 [3], \result__payload$38 [3], \result__payload$38 [3], \result__payload$38 [3], \result__payload$38 [3], \result__payload$38 [3:1], \result__payload$38 [1], \result__payload$38 [1], \result__payload$38 [1], \result__payload$38 [1], \result__payload$38 [1], \result__payload$38 [1:0] };
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
          part_words = \$27 [16:0];
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$60  = beats_taken;
    if (\$39 ) begin
      \$60  = \$40 [23:0];
    end
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          \$60  = 24'h000000;
      2'h2:
          if (\$41 ) begin
            \$60  = 24'h000000;
          end
    endcase
    if (rst) begin
      \$60  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$61  = \$signal$67 ;
    (* full_case = 32'd1 *)
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$61  = group__payload[15:0];
          end
      2'h1:
          /* empty */;
      2'h2:
          /* empty */;
      2'h3:
          if (\$46 ) begin
            \$61  = \$47 [15:0];
          end
    endcase
    if (rst) begin
      \$61  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$62  = depth;
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$62  = group__payload[31:16];
          end
    endcase
    if (rst) begin
      \$62  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$63  = codes;
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$63  = group__payload[32];
          end
    endcase
    if (rst) begin
      \$63  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$64  = fill_state;
    (* full_case = 32'd1 *)
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$64  = 2'h1;
          end
      2'h1:
          \$64  = 2'h2;
      2'h2:
          if (\$41 ) begin
            \$64  = 2'h3;
          end
      2'h3:
          if (\$46 ) begin
            (* full_case = 32'd1 *)
            if (\$48 ) begin
              \$64  = 2'h0;
            end else begin
              \$64  = 2'h1;
            end
          end
    endcase
    if (rst) begin
      \$64  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$65  = \$signal ;
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          \$65  = 24'h000010;
      2'h2:
          if (\$41 ) begin
            \$65  = { 6'h00, \$45  };
          end
    endcase
    if (rst) begin
      \$65  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$66  = words_taken;
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          \$66  = 16'h0000;
      2'h2:
          if (\$41 ) begin
            \$66  = 16'h0000;
          end
    endcase
    if (\$55 ) begin
      \$66  = \$56 [15:0];
    end
    if (\$signature__en$62 ) begin
      \$66  = \$58 [15:0];
    end
    if (rst) begin
      \$66  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$67  = \$50 [8:0];
    if (rst) begin
      \$67  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$68  = \$53 [9:0];
    if (rst) begin
      \$68  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$69  = \$signature__addr ;
    if (\$signature__en ) begin
      \$69  = \$54 [8:0];
    end
    if (rst) begin
      \$69  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$70  = written;
    if (\$signature__en$62 ) begin
      \$70  = \$57 [7:0];
    end
    if (rst) begin
      \$70  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$71  = \oldest$57 ;
    if (column_release) begin
      \$71  = \$59 [7:0];
    end
    if (rst) begin
      \$71  = 8'h00;
    end
  end
  assign source__payload = beats__payload;
  assign \source__payload$25  = beats__payload;
  assign \source__payload$29  = beats__payload;
  assign \$signal$48  = \$signature__addr ;
  assign \$signature__data  = word;
  assign read__addr = \$31 [8:0];
  assign read__en = enable;
  assign read__data = weight;
  assign \level$55  = \$32 [7:0];
  assign \$signature__addr$59  = written[6:0];
  assign \result__payload$61  = \$signature__data$60 ;
  assign \read__addr$64  = \$34 [6:0];
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
  assign \parameter.bias  = \parameter [31:0];
  assign \parameter.multiplier  = \parameter [48:32];
  assign \parameter.shift  = \parameter [54:49];
  assign \parameter.unused  = \parameter [63:55];
  assign \$26 [0] = 1'h0;
  assign \$26 [17:1] = { 1'h0, \$25 [16:1] };
  assign \$43  = { 1'h0, \$42 [16:1] };
endmodule

module \weight_buffer.bytes (clk, rst, source__valid, free, result__ready, result__valid, result__payload, source__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
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

module \weight_buffer.codes$70 (clk, rst, source__valid, result__valid, source__ready, result__ready, result__payload, source__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
  wire \$1 ;
  wire \$2 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  wire [31:0] \$6 ;
  wire [2:0] \$7 ;
  reg [31:0] \$8 ;
  reg [1:0] \$9 ;
  input clk;
  wire clk;
  reg [31:0] held = 32'd0;
  reg [1:0] left = 2'h0;
  output [15:0] result__payload;
  wire [15:0] result__payload;
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
  assign result__valid = | left;
  assign \$1  = ! left;
  assign \$2  = left == 1'h1;
  assign \$3  = \$2  & result__ready;
  assign source__ready = \$1  | \$3 ;
  assign \$4  = source__valid & source__ready;
  assign \$5  = result__valid & result__ready;
  assign \$7  = left - 1'h1;
  always @(posedge clk)
    held <= \$8 ;
  always @(posedge clk)
    left <= \$9 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$8  = held;
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
      \$9  = 2'h2;
    end else if (\$5 ) begin
      \$9  = \$7 [1:0];
    end
    if (rst) begin
      \$9  = 2'h0;
    end
  end
  assign result__payload = held[15:0];
  assign \$6  = { 16'h0000, held[31:16] };
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
