module expert_queue(routes__valid, clear, expert_a, expert_b, slot_a, slot_b, clk, rst, routes__ready, active, count_a, token_a, token_b, score_a, score_b, routes__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire \$10 ;
  wire [8:0] \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire [8:0] \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire [8:0] \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire [8:0] \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire [8:0] \$23 ;
  wire \$24 ;
  wire \$25 ;
  wire [8:0] \$26 ;
  wire \$27 ;
  wire \$28 ;
  wire [8:0] \$29 ;
  wire \$3 ;
  wire \$30 ;
  wire \$31 ;
  wire [8:0] \$32 ;
  reg [7:0] \$33 ;
  reg [7:0] \$34 ;
  reg [7:0] \$35 ;
  reg [7:0] \$36 ;
  reg [7:0] \$37 ;
  reg [7:0] \$38 ;
  reg [7:0] \$39 ;
  wire \$4 ;
  reg [7:0] \$40 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  output [7:0] active;
  wire [7:0] active;
  input clear;
  wire clear;
  input clk;
  wire clk;
  reg [7:0] count0 = 8'h00;
  reg [7:0] count1 = 8'h00;
  reg [7:0] count2 = 8'h00;
  reg [7:0] count3 = 8'h00;
  reg [7:0] count4 = 8'h00;
  reg [7:0] count5 = 8'h00;
  reg [7:0] count6 = 8'h00;
  reg [7:0] count7 = 8'h00;
  output [7:0] count_a;
  reg [7:0] count_a;
  input [2:0] expert_a;
  wire [2:0] expert_a;
  input [2:0] expert_b;
  wire [2:0] expert_b;
  wire [10:0] read__addr;
  wire [10:0] \read__addr$30 ;
  wire [23:0] read__data;
  wire [23:0] \read__data$31 ;
  wire [15:0] \read__data$31.score ;
  wire [7:0] \read__data$31.token ;
  wire [15:0] \read__data.score ;
  wire [7:0] \read__data.token ;
  input [26:0] routes__payload;
  wire [26:0] routes__payload;
  wire [2:0] \routes__payload.expert ;
  wire [15:0] \routes__payload.score ;
  wire [7:0] \routes__payload.token ;
  output routes__ready;
  wire routes__ready;
  input routes__valid;
  wire routes__valid;
  input rst;
  wire rst;
  output [15:0] score_a;
  wire [15:0] score_a;
  output [15:0] score_b;
  wire [15:0] score_b;
  reg [7:0] slot;
  input [7:0] slot_a;
  wire [7:0] slot_a;
  input [7:0] slot_b;
  wire [7:0] slot_b;
  output [7:0] token_a;
  wire [7:0] token_a;
  output [7:0] token_b;
  wire [7:0] token_b;
  wire [10:0] write__addr;
  wire [23:0] write__data;
  wire [15:0] \write__data.score ;
  wire [7:0] \write__data.token ;
  wire write__en;
  reg [23:0] entries [2047:0];
  always @(posedge clk) begin
    if (routes__valid)
      entries[{ routes__payload[10:8], slot }] <= write__data;
  end
  reg [23:0] _0_;
  reg [23:0] _1_;
  always @(posedge clk) begin
    _0_ <= entries[{ expert_b, slot_b }];
    _1_ <= entries[{ expert_a, slot_a }];
  end
  assign \read__data$31  = _0_;
  assign read__data = _1_;
  assign \$1  = | count0;
  assign \$2  = | count1;
  assign \$3  = | count2;
  assign \$4  = | count3;
  assign \$5  = | count4;
  assign \$6  = | count5;
  assign \$7  = | count6;
  assign \$8  = | count7;
  assign \$9  = ! routes__payload[10:8];
  assign \$10  = routes__valid & \$9 ;
  assign \$11  = count0 + 1'h1;
  assign \$12  = routes__payload[10:8] == 1'h1;
  assign \$13  = routes__valid & \$12 ;
  assign \$14  = count1 + 1'h1;
  assign \$15  = routes__payload[10:8] == 2'h2;
  assign \$16  = routes__valid & \$15 ;
  assign \$17  = count2 + 1'h1;
  assign \$18  = routes__payload[10:8] == 2'h3;
  assign \$19  = routes__valid & \$18 ;
  assign \$20  = count3 + 1'h1;
  assign \$21  = routes__payload[10:8] == 3'h4;
  assign \$22  = routes__valid & \$21 ;
  assign \$23  = count4 + 1'h1;
  assign \$24  = routes__payload[10:8] == 3'h5;
  assign \$25  = routes__valid & \$24 ;
  assign \$26  = count5 + 1'h1;
  assign \$27  = routes__payload[10:8] == 3'h6;
  assign \$28  = routes__valid & \$27 ;
  assign \$29  = count6 + 1'h1;
  assign \$30  = routes__payload[10:8] == 3'h7;
  assign \$31  = routes__valid & \$30 ;
  assign \$32  = count7 + 1'h1;
  always @(posedge clk)
    count0 <= \$33 ;
  always @(posedge clk)
    count1 <= \$34 ;
  always @(posedge clk)
    count2 <= \$35 ;
  always @(posedge clk)
    count3 <= \$36 ;
  always @(posedge clk)
    count4 <= \$37 ;
  always @(posedge clk)
    count5 <= \$38 ;
  always @(posedge clk)
    count6 <= \$39 ;
  always @(posedge clk)
    count7 <= \$40 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (routes__payload[10:8])
      3'h0:
          slot = count0;
      3'h1:
          slot = count1;
      3'h2:
          slot = count2;
      3'h3:
          slot = count3;
      3'h4:
          slot = count4;
      3'h5:
          slot = count5;
      3'h6:
          slot = count6;
      3'h7:
          slot = count7;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    (* full_case = 32'd1 *)
    casez (expert_a)
      3'h0:
          count_a = count0;
      3'h1:
          count_a = count1;
      3'h2:
          count_a = count2;
      3'h3:
          count_a = count3;
      3'h4:
          count_a = count4;
      3'h5:
          count_a = count5;
      3'h6:
          count_a = count6;
      3'h7:
          count_a = count7;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$33  = count0;
    if (clear) begin
      \$33  = 8'h00;
    end else if (\$10 ) begin
      \$33  = \$11 [7:0];
    end
    if (rst) begin
      \$33  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$34  = count1;
    if (clear) begin
      \$34  = 8'h00;
    end else if (\$13 ) begin
      \$34  = \$14 [7:0];
    end
    if (rst) begin
      \$34  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$35  = count2;
    if (clear) begin
      \$35  = 8'h00;
    end else if (\$16 ) begin
      \$35  = \$17 [7:0];
    end
    if (rst) begin
      \$35  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$36  = count3;
    if (clear) begin
      \$36  = 8'h00;
    end else if (\$19 ) begin
      \$36  = \$20 [7:0];
    end
    if (rst) begin
      \$36  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$37  = count4;
    if (clear) begin
      \$37  = 8'h00;
    end else if (\$22 ) begin
      \$37  = \$23 [7:0];
    end
    if (rst) begin
      \$37  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$38  = count5;
    if (clear) begin
      \$38  = 8'h00;
    end else if (\$25 ) begin
      \$38  = \$26 [7:0];
    end
    if (rst) begin
      \$38  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$39  = count6;
    if (clear) begin
      \$39  = 8'h00;
    end else if (\$28 ) begin
      \$39  = \$29 [7:0];
    end
    if (rst) begin
      \$39  = 8'h00;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$40  = count7;
    if (clear) begin
      \$40  = 8'h00;
    end else if (\$31 ) begin
      \$40  = \$32 [7:0];
    end
    if (rst) begin
      \$40  = 8'h00;
    end
  end
  assign write__addr = { routes__payload[10:8], slot };
  assign write__en = routes__valid;
  assign read__addr = { expert_a, slot_a };
  assign \read__addr$30  = { expert_b, slot_b };
  assign routes__ready = 1'h1;
  assign token_a = read__data[7:0];
  assign token_b = \read__data$31 [7:0];
  assign score_a = read__data[23:8];
  assign score_b = \read__data$31 [23:8];
  assign \routes__payload.token  = routes__payload[7:0];
  assign \routes__payload.expert  = routes__payload[10:8];
  assign \routes__payload.score  = routes__payload[26:11];
  assign \write__data.token  = write__data[7:0];
  assign \write__data.score  = write__data[23:8];
  assign \read__data.token  = read__data[7:0];
  assign \read__data.score  = read__data[23:8];
  assign \read__data$31.token  = \read__data$31 [7:0];
  assign \read__data$31.score  = \read__data$31 [23:8];
  assign active[7] = \$8 ;
  assign active[6] = \$7 ;
  assign active[5] = \$6 ;
  assign active[4] = \$5 ;
  assign active[3] = \$4 ;
  assign active[2] = \$3 ;
  assign active[1] = \$2 ;
  assign active[0] = \$1 ;
  assign write__data[23:8] = routes__payload[26:11];
  assign write__data[7:0] = routes__payload[7:0];
endmodule
