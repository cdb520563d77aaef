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
  wire [9:0] \$30 ;
  wire \$31 ;
  wire [7:0] \$32 ;
  wire \$33 ;
  wire \$34 ;
  wire \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire [24:0] \$38 ;
  wire \$39 ;
  wire \$4 ;
  wire [16:0] \$40 ;
  wire [16:0] \$41 ;
  wire [17:0] \$42 ;
  wire [17:0] \$43 ;
  wire \$44 ;
  wire [16:0] \$45 ;
  wire \$46 ;
  wire [10:0] \$47 ;
  wire [11:0] \$48 ;
  wire [10:0] \$49 ;
  wire \$5 ;
  wire [11:0] \$50 ;
  wire [10:0] \$51 ;
  wire [9:0] \$52 ;
  wire \$53 ;
  wire [16:0] \$54 ;
  wire [7:0] \$55 ;
  wire [16:0] \$56 ;
  wire [8:0] \$57 ;
  wire [9:0] \$58 ;
  wire [8:0] \$59 ;
  wire \$6 ;
  wire [9:0] \$60 ;
  wire [7:0] \$61 ;
  reg [23:0] \$62 ;
  reg [15:0] \$63 ;
  reg [15:0] \$64 ;
  reg \$65 ;
  reg [1:0] \$66 ;
  reg [23:0] \$67 ;
  reg [15:0] \$68 ;
  reg [9:0] \$69 ;
  wire \$7 ;
  reg [8:0] \$70 ;
  reg [8:0] \$71 ;
  reg \$72 ;
  reg [63:0] \$73 ;
  reg [6:0] \$74 ;
  reg [7:0] \$75 ;
  reg [6:0] \$76 ;
  wire \$8 ;
  wire \$9 ;
  reg [23:0] \$signal  = 24'h000000;
  reg \$signal$35 ;
  wire \$signal$45 ;
  reg \$signal$49  = 1'h0;
  (* init = 9'h000 *)
  wire [8:0] \$signal$51 ;
  reg [15:0] \$signal$71  = 16'h0000;
  reg [8:0] \$signature__addr  = 9'h000;
  reg [6:0] \$signature__addr$61  = 7'h00;
  reg [63:0] \$signature__data  = 64'h0000000000000000;
  wire [63:0] \$signature__data$63 ;
  wire \$signature__en ;
  wire \$signature__en$65 ;
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
  reg [7:0] \level$60  = 8'h00;
  (* init = 7'h00 *)
  wire [6:0] \new ;
  input [8:0] offset;
  wire [8:0] offset;
  reg [6:0] old = 7'h00;
  reg [8:0] oldest = 9'h000;
  output [63:0] \parameter ;
  wire [63:0] \parameter ;
  wire [31:0] \parameter.bias ;
  wire [16:0] \parameter.multiplier ;
  wire [5:0] \parameter.shift ;
  wire [8:0] \parameter.unused ;
  reg [16:0] part_words;
  wire [8:0] read__addr;
  wire [6:0] \read__addr$67 ;
  wire [63:0] read__data;
  wire [63:0] \read__data$70 ;
  wire read__en;
  wire \read__en$69 ;
  output ready;
  wire ready;
  output ready_after;
  wire ready_after;
  input \release ;
  wire \release ;
  input [9:0] release_words;
  wire [9:0] release_words;
  wire [63:0] result__payload;
  wire [15:0] \result__payload$39 ;
  wire [63:0] \result__payload$64 ;
  reg result__ready;
  reg \result__ready$41 ;
  wire \result__ready$59 ;
  wire result__valid;
  wire \result__valid$40 ;
  wire \result__valid$66 ;
  wire room;
  input rst;
  wire rst;
  wire [31:0] source__payload;
  wire [31:0] \source__payload$26 ;
  wire [31:0] \source__payload$30 ;
  wire source__ready;
  wire \source__ready$29 ;
  wire \source__ready$32 ;
  wire source__valid;
  wire \source__valid$27 ;
  wire \source__valid$31 ;
  (* init = 64'h0000000000000000 *)
  wire [63:0] staged_word;
  wire taking;
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
  (* no_rw_check = 32'd1 *)
  reg [63:0] columns [127:0];
  always @(posedge clk) begin
    if (\$signature__en$65 )
      columns[\$signature__addr$61 ] <= \$signature__data$63 ;
  end
  reg [63:0] _0_;
  always @(posedge clk) begin
    if (column_enable) begin
      _0_ <= columns[\$32 [6:0]];
    end
  end
  assign \parameter  = _0_;
  (* no_rw_check = 32'd1 *)
  reg [63:0] weights [511:0];
  always @(posedge clk) begin
    if (\$signature__en )
      weights[\$signature__addr ] <= \$signature__data ;
  end
  reg [63:0] _1_;
  always @(posedge clk) begin
    if (enable) begin
      _1_ <= weights[\$30 [8:0]];
    end
  end
  assign weight = _1_;
  assign \$20  = word_ready & \$19 ;
  assign \$21  = ~ in_parameters;
  assign \$22  = \result__valid$40  & \$21 ;
  assign \$23  = ~ in_parameters;
  assign \$24  = word_ready & \$23 ;
  assign \$25  = depth + 1'h1;
  assign \$27  = codes ? \$26  : { 2'h0, depth };
  assign \$signal$45  = words_taken < depth;
  assign room = level != 10'h200;
  assign \$28  = ~ \$signal$49 ;
  assign word_ready = \$28  | room;
  assign \$signature__en  = \$signal$49  & room;
  assign ready = level > offset;
  assign \$29  = offset + 1'h1;
  assign ready_after = level > \$29 ;
  assign \$30  = oldest + offset;
  assign \$31  = \level$60  != 8'h80;
  assign \result__ready$59  = in_parameters & \$31 ;
  assign \$signature__en$65  = \result__valid$66  & \result__ready$59 ;
  assign \$32  = old + column;
  assign \$33  = ! fill_state;
  assign \$34  = fill_state == 1'h1;
  assign \$35  = fill_state == 2'h2;
  assign \$36  = fill_state == 2'h3;
  assign \$37  = beats__valid & beats__ready;
  assign \$38  = beats_taken + 1'h1;
  assign \$39  = words_taken == 4'h8;
  assign \$40  = depth + 1'h1;
  assign \$42  = depth * 2'h2;
  assign \$43  = codes ? { 1'h0, \$41  } : \$42 ;
  assign \$44  = words_taken == part_words;
  assign \$45  = \$signal$71  - 1'h1;
  assign \$46  = \$signal$71  == 1'h1;
  assign \$47  = level + \$signature__en ;
  assign \$48  = \$47  - release_words;
  assign \$49  = level + \$signature__en ;
  assign \$50  = \release  ? \$48  : { 1'h0, \$49  };
  assign \$51  = oldest + release_words;
  assign \$52  = \$signature__addr  + 1'h1;
  assign \$53  = \$signal$35  & \$signal$45 ;
  assign \$54  = words_taken + 1'h1;
  assign \$55  = \$signature__addr$61  + 1'h1;
  assign \$56  = words_taken + 1'h1;
  assign \$57  = \level$60  + \$signature__en$65 ;
  assign \$58  = \$57  - 4'h8;
  assign \$59  = \level$60  + \$signature__en$65 ;
  assign \$60  = column_release ? \$58  : { 1'h0, \$59  };
  assign \$61  = old + 4'h8;
  always @(posedge clk)
    beats_taken <= \$62 ;
  always @(posedge clk)
    \$signal$71  <= \$63 ;
  always @(posedge clk)
    depth <= \$64 ;
  always @(posedge clk)
    codes <= \$65 ;
  always @(posedge clk)
    fill_state <= \$66 ;
  always @(posedge clk)
    \$signal  <= \$67 ;
  always @(posedge clk)
    words_taken <= \$68 ;
  always @(posedge clk)
    level <= \$69 ;
  always @(posedge clk)
    oldest <= \$70 ;
  always @(posedge clk)
    \$signature__addr  <= \$71 ;
  always @(posedge clk)
    \$signal$49  <= \$72 ;
  always @(posedge clk)
    \$signature__data  <= \$73 ;
  always @(posedge clk)
    \$signature__addr$61  <= \$74 ;
  always @(posedge clk)
    \level$60  <= \$75 ;
  always @(posedge clk)
    old <= \$76 ;
  assign taking = beats_taken != \$signal ;
  assign \$1  = beats__valid & taking;
  assign source__valid = \$1  & in_parameters;
  assign \$2  = source__ready & taking;
  assign \$3  = beats__valid & taking;
  assign \$4  = ~ in_parameters;
  assign \$5  = ~ codes;
  assign \$6  = \$4  & \$5 ;
  assign \source__valid$27  = \$3  & \$6 ;
  assign \$7  = ~ in_parameters;
  assign \$8  = ~ codes;
  assign \$9  = \$7  & \$8 ;
  assign \$10  = \source__ready$29  & taking;
  assign \$11  = beats__valid & taking;
  assign \$12  = ~ in_parameters;
  assign \$13  = \$12  & codes;
  assign \source__valid$31  = \$11  & \$13 ;
  assign \$14  = ~ in_parameters;
  assign \$15  = \$14  & codes;
  assign \$16  = \source__ready$32  & taking;
  assign \$17  = ~ in_parameters;
  assign \$18  = result__valid & \$17 ;
  assign \$19  = ~ in_parameters;
  \weight_buffer.bytes  bytes (
    .clk(clk),
    .free(\source__ready$29 ),
    .result__payload(result__payload),
    .result__ready(result__ready),
    .result__valid(result__valid),
    .rst(rst),
    .source__payload(beats__payload),
    .source__valid(\source__valid$27 )
  );
  \weight_buffer.codes$74  \codes$74  (
    .clk(clk),
    .result__payload(\result__payload$39 ),
    .result__ready(\result__ready$41 ),
    .result__valid(\result__valid$40 ),
    .rst(rst),
    .source__payload(beats__payload),
    .source__ready(\source__ready$32 ),
    .source__valid(\source__valid$31 )
  );
  \weight_buffer.parameters  parameters (
    .clk(clk),
    .free(source__ready),
    .result__payload(\$signature__data$63 ),
    .result__ready(\result__ready$59 ),
    .result__valid(\result__valid$66 ),
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
      word = { \result__payload$39 [15], \result__payload$39 [15], \result__payload$39 [15], \result__payload$39 [15], \result__payload$39 [15], \result__payload$39 [15], \result__payload$39 [15:13], \result__payload$39 [13], \result__payload$39 [13], \result__payload$39 [13], \result__payload$39 [13], \result__payload$39 [13], \result__payload$39 [13:11], \result__payload$39 [11], \result__payload$39 [11], \result__payload$39 [11], \result__payload$39 [11], \result__payload$39 [11], \result__payload$39 [11:9], \result__payload$39 [9], \result__payload$39 [9], \result__payload$39 [9], \result__payload$39 [9], \result__payload$39 [9], \result__payload$39 [9:7], \result__payload$39 [7], \result__payload$39 [7], \result__payload$39 [7], \result__payload$39 [7], \result__payload$39 [7], \result__payload$39 [7:5], \result__payload$39 [5], \result__payload$39 [5], \result__payload$39 [5], \result__payload$39 [5], \result__payload$39 [5], \result__payload$39 [5:3], \result__payload$39 [3], \result__payload$39 [3], \result__payload$39 [3], \result__payload$39 [3], \result__payload$39 [3], \result__payload$39 [3:1], \result__payload$39 [1], \result__payload$39 [1], \result__payload$39 [1], \result__payload$39 [1], \result__payload$39 [1], \result__payload$39 [1:0] };
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$signal$35  = \$18 ;
    if (codes) begin
      \$signal$35  = \$22 ;
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
    \result__ready$41  = 1'h0;
    if (codes) begin
      \result__ready$41  = \$24 ;
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
    \$62  = beats_taken;
    if (\$37 ) begin
      \$62  = \$38 [23:0];
    end
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          \$62  = 24'h000000;
      2'h2:
          if (\$39 ) begin
            \$62  = 24'h000000;
          end
    endcase
    if (rst) begin
      \$62  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$63  = \$signal$71 ;
    (* full_case = 32'd1 *)
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$63  = group__payload[15:0];
          end
      2'h1:
          /* empty */;
      2'h2:
          /* empty */;
      2'h3:
          if (\$44 ) begin
            \$63  = \$45 [15:0];
          end
    endcase
    if (rst) begin
      \$63  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$64  = depth;
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$64  = group__payload[31:16];
          end
    endcase
    if (rst) begin
      \$64  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$65  = codes;
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$65  = group__payload[32];
          end
    endcase
    if (rst) begin
      \$65  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$66  = fill_state;
    (* full_case = 32'd1 *)
    casez (fill_state)
      2'h0:
          if (group__valid) begin
            \$66  = 2'h1;
          end
      2'h1:
          \$66  = 2'h2;
      2'h2:
          if (\$39 ) begin
            \$66  = 2'h3;
          end
      2'h3:
          if (\$44 ) begin
            (* full_case = 32'd1 *)
            if (\$46 ) begin
              \$66  = 2'h0;
            end else begin
              \$66  = 2'h1;
            end
          end
    endcase
    if (rst) begin
      \$66  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$67  = \$signal ;
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          \$67  = 24'h000010;
      2'h2:
          if (\$39 ) begin
            \$67  = { 6'h00, \$43  };
          end
    endcase
    if (rst) begin
      \$67  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$68  = words_taken;
    casez (fill_state)
      2'h0:
          /* empty */;
      2'h1:
          \$68  = 16'h0000;
      2'h2:
          if (\$39 ) begin
            \$68  = 16'h0000;
          end
    endcase
    if (word_ready) begin
      if (\$signal$35 ) begin
        \$68  = \$54 [15:0];
      end
    end
    if (\$signature__en$65 ) begin
      \$68  = \$56 [15:0];
    end
    if (rst) begin
      \$68  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$69  = \$50 [9:0];
    if (rst) begin
      \$69  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$70  = oldest;
    if (\release ) begin
      \$70  = \$51 [8:0];
    end
    if (rst) begin
      \$70  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$71  = \$signature__addr ;
    if (\$signature__en ) begin
      \$71  = \$52 [8:0];
    end
    if (rst) begin
      \$71  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$72  = \$signal$49 ;
    if (word_ready) begin
      \$72  = \$53 ;
    end
    if (rst) begin
      \$72  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$73  = \$signature__data ;
    if (word_ready) begin
      \$73  = word;
    end
    if (rst) begin
      \$73  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$74  = \$signature__addr$61 ;
    if (\$signature__en$65 ) begin
      \$74  = \$55 [6:0];
    end
    if (rst) begin
      \$74  = 7'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$75  = \$60 [7:0];
    if (rst) begin
      \$75  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$76  = old;
    if (column_release) begin
      \$76  = \$61 [6:0];
    end
    if (rst) begin
      \$76  = 7'h00;
    end
  end
  assign source__payload = beats__payload;
  assign \source__payload$26  = beats__payload;
  assign \source__payload$30  = beats__payload;
  assign \$signal$51  = \$signature__addr ;
  assign staged_word = \$signature__data ;
  assign read__addr = \$30 [8:0];
  assign read__en = enable;
  assign read__data = weight;
  assign \new  = \$signature__addr$61 ;
  assign \result__payload$64  = \$signature__data$63 ;
  assign \read__addr$67  = \$32 [6:0];
  assign \read__en$69  = column_enable;
  assign \read__data$70  = \parameter ;
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
  assign \$41  = { 1'h0, \$40 [16:1] };
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

module \weight_buffer.codes$74 (clk, rst, source__valid, result__valid, source__ready, result__ready, result__payload, source__payload);
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
