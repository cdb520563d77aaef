module weight_buffer(group__valid, beats__payload, beats__valid, offset, enable, \release , release_words, column, column_enable, column_release, clk, rst, group__ready, beats__ready, ready, ready_after, weight, \parameter , group__payload);
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
  wire [9:0] \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire [24:0] \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire [16:0] \$38 ;
  wire [16:0] \$39 ;
  wire \$4 ;
  wire [17:0] \$40 ;
  wire [17:0] \$41 ;
  wire \$42 ;
  wire [16:0] \$43 ;
  wire \$44 ;
  wire \$45 ;
  wire \$46 ;
  wire [16:0] \$47 ;
  wire [16:0] \$48 ;
  reg [23:0] \$49 ;
  wire \$5 ;
  reg \$50 ;
  reg [15:0] \$51 ;
  reg [15:0] \$52 ;
  reg \$53 ;
  reg [1:0] \$54 ;
  reg [15:0] \$55 ;
  reg \$56 ;
  reg [63:0] \$57 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg \$signal ;
  reg [23:0] \$signal$63  = 24'h000000;
  reg [15:0] \$signal$64  = 16'h0000;
  input [31:0] beats__payload;
  wire [31:0] beats__payload;
  output beats__ready;
  reg beats__ready;
  input beats__valid;
  wire beats__valid;
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
  wire \enable$47 ;
  wire \enable$59 ;
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
  input [8:0] offset;
  wire [8:0] offset;
  wire [8:0] \offset$46 ;
  wire [6:0] \offset$58 ;
  output [63:0] \parameter ;
  wire [63:0] \parameter ;
  wire [31:0] \parameter.bias ;
  wire [16:0] \parameter.multiplier ;
  wire [5:0] \parameter.shift ;
  wire [8:0] \parameter.unused ;
  reg [16:0] part_words;
  wire [63:0] read;
  wire [63:0] \read$62 ;
  output ready;
  wire ready;
  output ready_after;
  wire ready_after;
  input \release ;
  wire \release ;
  wire \release$48 ;
  wire \release$60 ;
  input [9:0] release_words;
  wire [9:0] release_words;
  wire [9:0] \release_words$49 ;
  wire [7:0] \release_words$61 ;
  wire [63:0] result__payload;
  wire [15:0] \result__payload$37 ;
  wire [63:0] \result__payload$55 ;
  reg result__ready;
  reg \result__ready$39 ;
  wire \result__ready$52 ;
  wire result__valid;
  wire \result__valid$38 ;
  wire \result__valid$57 ;
  wire room;
  wire \room$53 ;
  input rst;
  wire rst;
  wire [31:0] source__payload;
  wire [31:0] \source__payload$24 ;
  wire [31:0] \source__payload$28 ;
  wire source__ready;
  wire \source__ready$27 ;
  wire \source__ready$30 ;
  wire source__valid;
  wire \source__valid$25 ;
  wire \source__valid$29 ;
  reg staged = 1'h0;
  wire store;
  wire \store$56 ;
  reg taking = 1'h0;
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
  wire [63:0] \word$54 ;
  reg [63:0] \word$66  = 64'h0000000000000000;
  wire word_ready;
  reg [15:0] words_taken = 16'h0000;
  assign \$34  = beats__valid & beats__ready;
  assign \$35  = \$signal$63  - 1'h1;
  assign \$36  = \$signal$63  != 1'h1;
  assign \$37  = words_taken == 4'h8;
  assign \$38  = depth + 1'h1;
  assign \$40  = depth * 2'h2;
  assign \$41  = codes ? { 1'h0, \$39  } : \$40 ;
  assign \$42  = words_taken == part_words;
  assign \$43  = \$signal$64  - 1'h1;
  assign \$44  = \$signal$64  == 1'h1;
  assign \$45  = words_taken < depth;
  assign \$46  = \$signal  & \$45 ;
  assign \$47  = words_taken + 1'h1;
  assign \$48  = words_taken + 1'h1;
  always @(posedge clk)
    \$signal$63  <= \$49 ;
  always @(posedge clk)
    taking <= \$50 ;
  always @(posedge clk)
    \$signal$64  <= \$51 ;
  always @(posedge clk)
    depth <= \$52 ;
  always @(posedge clk)
    codes <= \$53 ;
  always @(posedge clk)
    fill_state <= \$54 ;
  always @(posedge clk)
    words_taken <= \$55 ;
  always @(posedge clk)
    staged <= \$56 ;
  always @(posedge clk)
    \word$66  <= \$57 ;
  assign \$1  = beats__valid & taking;
  assign source__valid = \$1  & in_parameters;
  assign \$2  = source__ready & taking;
  assign \$3  = beats__valid & taking;
  assign \$4  = ~ in_parameters;
  assign \$5  = ~ codes;
  assign \$6  = \$4  & \$5 ;
  assign \source__valid$25  = \$3  & \$6 ;
  assign \$7  = ~ in_parameters;
  assign \$8  = ~ codes;
  assign \$9  = \$7  & \$8 ;
  assign \$10  = \source__ready$27  & taking;
  assign \$11  = beats__valid & taking;
  assign \$12  = ~ in_parameters;
  assign \$13  = \$12  & codes;
  assign \source__valid$29  = \$11  & \$13 ;
  assign \$14  = ~ in_parameters;
  assign \$15  = \$14  & codes;
  assign \$16  = \source__ready$30  & taking;
  assign \$17  = ~ in_parameters;
  assign \$18  = result__valid & \$17 ;
  assign \$19  = ~ in_parameters;
  assign \$20  = word_ready & \$19 ;
  assign \$21  = ~ in_parameters;
  assign \$22  = \result__valid$38  & \$21 ;
  assign \$23  = ~ in_parameters;
  assign \$24  = word_ready & \$23 ;
  assign \$25  = depth + 1'h1;
  assign \$27  = codes ? \$26  : { 2'h0, depth };
  assign \$28  = ~ staged;
  assign word_ready = \$28  | room;
  assign store = staged & room;
  assign ready = level > offset;
  assign \$29  = offset + 1'h1;
  assign ready_after = level > \$29 ;
  assign \result__ready$52  = in_parameters & \room$53 ;
  assign \store$56  = \result__valid$57  & \result__ready$52 ;
  assign \$30  = ! fill_state;
  assign \$31  = fill_state == 1'h1;
  assign \$32  = fill_state == 2'h2;
  assign \$33  = fill_state == 2'h3;
  \weight_buffer.bytes  bytes (
    .clk(clk),
    .free(\source__ready$27 ),
    .result__payload(result__payload),
    .result__ready(result__ready),
    .result__valid(result__valid),
    .rst(rst),
    .source__payload(beats__payload),
    .source__valid(\source__valid$25 )
  );
  \weight_buffer.codes$69  \codes$69  (
    .clk(clk),
    .result__payload(\result__payload$37 ),
    .result__ready(\result__ready$39 ),
    .result__valid(\result__valid$38 ),
    .rst(rst),
    .source__payload(beats__payload),
    .source__ready(\source__ready$30 ),
    .source__valid(\source__valid$29 )
  );
  \weight_buffer.columns  columns (
    .clk(clk),
    .\port$0$90 (column),
    .read(\parameter ),
    .read__en(column_enable),
    .\release (column_release),
    .room(\room$53 ),
    .rst(rst),
    .store(\store$56 ),
    .word(\word$54 )
  );
  \weight_buffer.parameters  parameters (
    .clk(clk),
    .free(source__ready),
    .result__payload(\word$54 ),
    .result__ready(\result__ready$52 ),
    .result__valid(\result__valid$57 ),
    .rst(rst),
    .source__payload(beats__payload),
    .source__valid(source__valid)
  );
  \weight_buffer.weights  weights (
    .clk(clk),
    .level(level),
    .offset(offset),
    .read(weight),
    .read__en(enable),
    .\release (\release ),
    .release_words(release_words),
    .room(room),
    .rst(rst),
    .store(store),
    .word(\word$66 )
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
      word = { \result__payload$37 [15], \result__payload$37 [15], \result__payload$37 [15], \result__payload$37 [15], \result__payload$37 [15], \result__payload$37 [15], \result__payload$37 [15:13], \result__payload$37 [13], \result__payload$37 [13], \result__payload$37 [13], \result__payload$37 [13], \result__payload$37 [13], \result__payload$37 [13:11], \result__payload$37 [11], \result__payload$37 [11], \result__payload$37 [11], \result__payload$37 [11], \result__payload$37 [11], \result__payload$37 [11:9], \result__payload$37 [9], \result__payload$37 [9], \result__payload$37 [9], \result__payload$37 [9], \result__payload$37 [9], \result__payload$37 [9:7], \result__payload$37 [7], \result__payload$37 [7], \result__payload$37 [7], \result__payload$37 [7], \result__payload$37 [7], \result__payload$37 [7:5], \result__payload$37 [5], \result__payload$37 [5], \result__payload$37 [5], \result__payload$37 [5], \result__payload$37 [5], \result__payload$37 [5:3], \result__payload$37 [3], \result__payload$37 [3], \result__payload$37 [3], \result__payload$37 [3], \result__payload$37 [3], \result__payload$37 [3:1], \result__payload$37 [1], \result__payload$37 [1], \result__payload$37 [1], \result__payload$37 [1], \result__payload$37 [1], \result__payload$37 [1:0] };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$signal  = \$18 ;
    if (codes) begin
      \$signal  = \$22 ;
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
    \result__ready$39  = 1'h0;
    if (codes) begin
      \result__ready$39  = \$24 ;
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
    \$49  = \$signal$63 ;
    if (\$34 ) begin
      \$49  = \$35 [23:0];
    end
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          \$49  = 24'h000010;
      2'h2:
          if (\$37 ) begin
            \$49  = { 6'h00, \$41  };
          end
    endcase
    if (rst) begin
      \$49  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$50  = taking;
    if (\$34 ) begin
      \$50  = \$36 ;
    end
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          \$50  = 1'h1;
      2'h2:
          if (\$37 ) begin
            \$50  = 1'h1;
          end
    endcase
    if (rst) begin
      \$50  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$51  = \$signal$64 ;
    (* full_case = 32'd1 *)
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$51  = group__payload[15:0];
          end
      2'h1:
          /* empty */;
      2'h2:
          /* empty */;
      2'h3:
          if (\$42 ) begin
            \$51  = \$43 [15:0];
          end
    endcase
    if (rst) begin
      \$51  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$52  = depth;
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$52  = group__payload[31:16];
          end
    endcase
    if (rst) begin
      \$52  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$53  = codes;
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$53  = group__payload[32];
          end
    endcase
    if (rst) begin
      \$53  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$54  = fill_state;
    (* full_case = 32'd1 *)
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$54  = 2'h1;
          end
      2'h1:
          \$54  = 2'h2;
      2'h2:
          if (\$37 ) begin
            \$54  = 2'h3;
          end
      2'h3:
          if (\$42 ) begin
            (* full_case = 32'd1 *)
            if (\$44 ) begin
              \$54  = 2'h0;
            end else begin
              \$54  = 2'h1;
            end
          end
    endcase
    if (rst) begin
      \$54  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$55  = words_taken;
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          \$55  = 16'h0000;
      2'h2:
          if (\$37 ) begin
            \$55  = 16'h0000;
          end
    endcase
    if (word_ready) begin
      if (\$signal ) begin
        \$55  = \$47 [15:0];
      end
    end
    if (\store$56 ) begin
      \$55  = \$48 [15:0];
    end
    if (rst) begin
      \$55  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$56  = staged;
    if (word_ready) begin
      \$56  = \$46 ;
    end
    if (rst) begin
      \$56  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$57  = \word$66 ;
    if (word_ready) begin
      \$57  = word;
    end
    if (rst) begin
      \$57  = 64'h0000000000000000;
    end
  end
  assign source__payload = beats__payload;
  assign \source__payload$24  = beats__payload;
  assign \source__payload$28  = beats__payload;
  assign \offset$46  = offset;
  assign \enable$47  = enable;
  assign \release$48  = \release ;
  assign \release_words$49  = release_words;
  assign read = weight;
  assign \result__payload$55  = \word$54 ;
  assign \offset$58  = { 4'h0, column };
  assign \enable$59  = column_enable;
  assign \release$60  = column_release;
  assign \release_words$61  = 8'h08;
  assign \read$62  = \parameter ;
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
  assign \$39  = { 1'h0, \$38 [16:1] };
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

module \weight_buffer.codes$69 (clk, rst, source__valid, result__valid, source__ready, result__ready, result__payload, source__payload);
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

module \weight_buffer.columns (read__en, \release , clk, rst, store, room, read, word, \port$0$90 );
  reg \$auto$verilog_backend.cc:2355:dump_module$4  = 0;
  wire [7:0] \$1 ;
  reg [6:0] \$10 ;
  wire [7:0] \$2 ;
  wire [8:0] \$3 ;
  wire [9:0] \$4 ;
  wire [8:0] \$5 ;
  wire [9:0] \$6 ;
  wire [8:0] \$7 ;
  reg [6:0] \$8 ;
  reg [7:0] \$9 ;
  (* init = 7'h00 *)
  wire [6:0] \$signal ;
  reg [6:0] \$signature__addr  = 7'h00;
  wire [63:0] \$signature__data ;
  wire \$signature__en ;
  input clk;
  wire clk;
  wire enable;
  reg [7:0] level = 8'h00;
  wire [6:0] offset;
  reg [6:0] oldest = 7'h00;
  input [2:0] \port$0$90 ;
  wire [2:0] \port$0$90 ;
  output [63:0] read;
  wire [63:0] read;
  wire [6:0] read__addr;
  wire [63:0] read__data;
  input read__en;
  wire read__en;
  input \release ;
  wire \release ;
  wire [7:0] release_words;
  output room;
  wire room;
  input rst;
  wire rst;
  input store;
  wire store;
  input [63:0] word;
  wire [63:0] word;
  (* no_rw_check = 32'd1 *)
  reg [63:0] words [127:0];
  always @(posedge clk) begin
    if (store)
      words[\$signature__addr ] <= word;
  end
  reg [63:0] _0_;
  always @(posedge clk) begin
    if (read__en) begin
      _0_ <= words[\$1 [6:0]];
    end
  end
  assign read = _0_;
  assign room = level != 8'h80;
  assign \$1  = oldest + \port$0$90 ;
  assign \$2  = \$signature__addr  + 1'h1;
  assign \$3  = level + store;
  assign \$4  = \$3  - 4'h8;
  assign \$5  = level + store;
  assign \$6  = \release  ? \$4  : { 1'h0, \$5  };
  assign \$7  = oldest + 4'h8;
  always @(posedge clk)
    \$signature__addr  <= \$8 ;
  always @(posedge clk)
    level <= \$9 ;
  always @(posedge clk)
    oldest <= \$10 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$8  = \$signature__addr ;
    if (store) begin
      \$8  = \$2 [6:0];
    end
    if (rst) begin
      \$8  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$9  = \$6 [7:0];
    if (rst) begin
      \$9  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$4 ) begin end
    \$10  = oldest;
    if (\release ) begin
      \$10  = \$7 [6:0];
    end
    if (rst) begin
      \$10  = 7'h00;
    end
  end
  assign \$signal  = \$signature__addr ;
  assign \$signature__data  = word;
  assign \$signature__en  = store;
  assign read__addr = \$1 [6:0];
  assign offset = { 4'h0, \port$0$90  };
  assign enable = read__en;
  assign read__data = read;
  assign release_words = 8'h08;
endmodule

module \weight_buffer.parameters (clk, rst, source__valid, result__ready, free, result__valid, result__payload, source__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$5  = 0;
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
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$5 ) begin end
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

module \weight_buffer.weights (read__en, \release , release_words, clk, rst, store, room, read, word, level, offset);
  reg \$auto$verilog_backend.cc:2355:dump_module$6  = 0;
  wire [9:0] \$1 ;
  reg [8:0] \$10 ;
  wire [9:0] \$2 ;
  wire [10:0] \$3 ;
  wire [11:0] \$4 ;
  wire [10:0] \$5 ;
  wire [11:0] \$6 ;
  wire [10:0] \$7 ;
  reg [8:0] \$8 ;
  reg [9:0] \$9 ;
  (* init = 9'h000 *)
  wire [8:0] \$signal ;
  reg [8:0] \$signature__addr  = 9'h000;
  wire [63:0] \$signature__data ;
  wire \$signature__en ;
  input clk;
  wire clk;
  wire enable;
  output [9:0] level;
  reg [9:0] level = 10'h000;
  input [8:0] offset;
  wire [8:0] offset;
  reg [8:0] oldest = 9'h000;
  output [63:0] read;
  wire [63:0] read;
  wire [8:0] read__addr;
  wire [63:0] read__data;
  input read__en;
  wire read__en;
  input \release ;
  wire \release ;
  input [9:0] release_words;
  wire [9:0] release_words;
  output room;
  wire room;
  input rst;
  wire rst;
  input store;
  wire store;
  input [63:0] word;
  wire [63:0] word;
  (* no_rw_check = 32'd1 *)
  reg [63:0] words [511:0];
  always @(posedge clk) begin
    if (store)
      words[\$signature__addr ] <= word;
  end
  reg [63:0] _0_;
  always @(posedge clk) begin
    if (read__en) begin
      _0_ <= words[\$1 [8:0]];
    end
  end
  assign read = _0_;
  assign room = level != 10'h200;
  assign \$1  = oldest + offset;
  assign \$2  = \$signature__addr  + 1'h1;
  assign \$3  = level + store;
  assign \$4  = \$3  - release_words;
  assign \$5  = level + store;
  assign \$6  = \release  ? \$4  : { 1'h0, \$5  };
  assign \$7  = oldest + release_words;
  always @(posedge clk)
    \$signature__addr  <= \$8 ;
  always @(posedge clk)
    level <= \$9 ;
  always @(posedge clk)
    oldest <= \$10 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$8  = \$signature__addr ;
    if (store) begin
      \$8  = \$2 [8:0];
    end
    if (rst) begin
      \$8  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$9  = \$6 [9:0];
    if (rst) begin
      \$9  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$6 ) begin end
    \$10  = oldest;
    if (\release ) begin
      \$10  = \$7 [8:0];
    end
    if (rst) begin
      \$10  = 9'h000;
    end
  end
  assign \$signal  = \$signature__addr ;
  assign \$signature__data  = word;
  assign \$signature__en  = store;
  assign read__addr = \$1 [8:0];
  assign enable = read__en;
  assign read__data = read;
endmodule
