module memory_writer(request__valid, words__payload, words__valid, write__ready, write_data__ready, write_done, clk, rst, request__ready, words__ready, write__payload, write__valid, write_data__payload, write_data__valid, idle, request__payload);
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
  wire [1:0] \$22 ;
  wire [1:0] \$23 ;
  wire [24:0] \$24 ;
  wire \$25 ;
  wire \$26 ;
  wire [9:0] \$27 ;
  wire [4:0] \$28 ;
  wire [5:0] \$29 ;
  wire [24:0] \$3 ;
  wire \$30 ;
  wire \$31 ;
  wire \$32 ;
  wire \$33 ;
  reg \$34 ;
  reg \$35 ;
  reg [31:0] \$36 ;
  reg [23:0] \$37 ;
  reg \$38 ;
  reg [40:0] \$39 ;
  wire [24:0] \$4 ;
  reg [8:0] \$40 ;
  reg \$41 ;
  reg [32:0] \$42 ;
  reg [3:0] \$43 ;
  reg \$44 ;
  wire [25:0] \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  reg [23:0] \$like  = 24'h000000;
  reg \$signal  = 1'h0;
  wire \$signal$22 ;
  reg [8:0] \$signal$29  = 9'h000;
  wire \$signal$31 ;
  reg [31:0] beat__payload = 32'd0;
  wire beat__ready;
  reg beat__valid = 1'h0;
  wire [41:0] bursts__payload;
  wire [31:0] \bursts__payload.address ;
  wire [8:0] \bursts__payload.beats ;
  wire \bursts__payload.last ;
  wire bursts__ready;
  wire bursts__valid;
  input clk;
  wire clk;
  wire complete;
  wire free_for_next;
  output idle;
  wire idle;
  wire move;
  reg [3:0] pending = 4'h0;
  reg place = 1'h0;
  input [55:0] request__payload;
  wire [55:0] request__payload;
  wire [31:0] \request__payload.address ;
  wire [23:0] \request__payload.words ;
  output request__ready;
  wire request__ready;
  input request__valid;
  wire request__valid;
  input rst;
  wire rst;
  wire [56:0] run__payload;
  wire [31:0] \run__payload.address ;
  wire [24:0] \run__payload.beats ;
  wire run__ready;
  wire run__valid;
  wire take;
  input [31:0] words__payload;
  wire [31:0] words__payload;
  wire [15:0] \words__payload[0] ;
  wire [15:0] \words__payload[1] ;
  output words__ready;
  wire words__ready;
  input words__valid;
  wire words__valid;
  output [40:0] write__payload;
  reg [40:0] write__payload = 41'h00000000000;
  wire [31:0] \write__payload.address ;
  wire [8:0] \write__payload.beats ;
  input write__ready;
  wire write__ready;
  output write__valid;
  reg write__valid = 1'h0;
  output [32:0] write_data__payload;
  reg [32:0] write_data__payload = 33'h000000000;
  wire [31:0] \write_data__payload.data ;
  wire \write_data__payload.last ;
  input write_data__ready;
  wire write_data__ready;
  output write_data__valid;
  reg write_data__valid = 1'h0;
  input write_done;
  wire write_done;
  always @(posedge clk)
    write__valid <= \$38 ;
  always @(posedge clk)
    write__payload <= \$39 ;
  always @(posedge clk)
    \$signal$29  <= \$40 ;
  always @(posedge clk)
    write_data__valid <= \$41 ;
  always @(posedge clk)
    write_data__payload <= \$42 ;
  always @(posedge clk)
    pending <= \$43 ;
  always @(posedge clk)
    \$signal  <= \$44 ;
  assign \$1  = ! \$like ;
  assign \$2  = ~ \$signal ;
  assign free_for_next = \$1  & \$2 ;
  assign run__valid = request__valid & free_for_next;
  assign request__ready = run__ready & free_for_next;
  assign \$3  = request__payload[55:32] + 1'h0;
  assign \$6  = ~ beat__valid;
  assign \$signal$22  = \$6  | beat__ready;
  assign take = words__valid & words__ready;
  assign \$7  = | \$like ;
  assign words__ready = \$7  & \$signal$22 ;
  assign \$8  = ! place;
  assign \$9  = \$like  == 1'h1;
  assign complete = \$8  | \$9 ;
  assign \$10  = ! \$signal$29 ;
  assign \$11  = pending != 4'h8;
  assign \$12  = \$10  & \$11 ;
  assign \$13  = ~ write__valid;
  assign \$14  = \$13  | write__ready;
  assign bursts__ready = \$12  & \$14 ;
  assign \$signal$31  = bursts__valid & bursts__ready;
  assign \$15  = | \$signal$29 ;
  assign \$16  = ~ write_data__valid;
  assign \$17  = \$16  | write_data__ready;
  assign beat__ready = \$15  & \$17 ;
  assign move = beat__valid & beat__ready;
  assign \$18  = ~ \$signal ;
  assign \$19  = ! \$like ;
  assign \$20  = \$18  & \$19 ;
  assign \$21  = ! pending;
  assign idle = \$20  & \$21 ;
  assign \$22  = place + 1'h1;
  assign \$23  = complete ? 2'h0 : \$22 ;
  assign \$24  = \$like  - 1'h1;
  assign \$25  = request__valid & request__ready;
  assign \$26  = \$signal$29  == 1'h1;
  assign \$27  = \$signal$29  - 1'h1;
  assign \$28  = pending + \$signal$31 ;
  assign \$29  = \$28  - write_done;
  assign \$30  = request__valid & request__ready;
  assign \$31  = | request__payload[55:32];
  assign \$32  = \$30  & \$31 ;
  assign \$33  = \$signal$31  & bursts__payload[41];
  always @(posedge clk)
    beat__valid <= \$34 ;
  always @(posedge clk)
    place <= \$35 ;
  always @(posedge clk)
    beat__payload <= \$36 ;
  always @(posedge clk)
    \$like  <= \$37 ;
  \memory_writer.bursts  bursts (
    .bursts__payload(bursts__payload),
    .bursts__ready(bursts__ready),
    .bursts__valid(bursts__valid),
    .clk(clk),
    .rst(rst),
    .run__payload(run__payload),
    .run__ready(run__ready),
    .run__valid(run__valid)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$39  = write__payload;
    if (\$signal$31 ) begin
      \$39 [31:0] = bursts__payload[31:0];
      \$39 [40:32] = bursts__payload[40:32];
    end
    if (rst) begin
      \$39  = 41'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$40  = \$signal$29 ;
    if (\$signal$31 ) begin
      \$40  = bursts__payload[40:32];
    end
    if (move) begin
      \$40  = \$27 [8:0];
    end
    if (rst) begin
      \$40  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$41  = write_data__valid;
    if (write_data__ready) begin
      \$41  = 1'h0;
    end
    if (move) begin
      \$41  = 1'h1;
    end
    if (rst) begin
      \$41  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$42  = write_data__payload;
    if (move) begin
      \$42 [31:0] = beat__payload;
      \$42 [32] = \$26 ;
    end
    if (rst) begin
      \$42  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$43  = \$29 [3:0];
    if (rst) begin
      \$43  = 4'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$44  = \$signal ;
    if (\$32 ) begin
      \$44  = 1'h1;
    end else if (\$33 ) begin
      \$44  = 1'h0;
    end
    if (rst) begin
      \$44  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$34  = beat__valid;
    if (beat__ready) begin
      \$34  = 1'h0;
    end
    if (take) begin
      \$34  = complete;
    end
    if (rst) begin
      \$34  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$35  = place;
    if (take) begin
      \$35  = \$23 [0];
    end
    if (rst) begin
      \$35  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$36  = beat__payload;
    if (take) begin
      casez (place)
        1'h0:
            \$36  = words__payload;
      endcase
    end
    if (rst) begin
      \$36  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$37  = \$like ;
    if (take) begin
      \$37  = \$24 [23:0];
    end
    if (\$25 ) begin
      \$37  = request__payload[55:32];
    end
    if (rst) begin
      \$37  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$38  = write__valid;
    if (write__ready) begin
      \$38  = 1'h0;
    end
    if (\$signal$31 ) begin
      \$38  = 1'h1;
    end
    if (rst) begin
      \$38  = 1'h0;
    end
  end
  assign \request__payload.address  = request__payload[31:0];
  assign \request__payload.words  = request__payload[55:32];
  assign \words__payload[0]  = words__payload[15:0];
  assign \words__payload[1]  = words__payload[31:16];
  assign \write__payload.address  = write__payload[31:0];
  assign \write__payload.beats  = write__payload[40:32];
  assign \write_data__payload.data  = write_data__payload[31:0];
  assign \write_data__payload.last  = write_data__payload[32];
  assign \run__payload.address  = run__payload[31:0];
  assign \run__payload.beats  = run__payload[56:32];
  assign \bursts__payload.address  = bursts__payload[31:0];
  assign \bursts__payload.beats  = bursts__payload[40:32];
  assign \bursts__payload.last  = bursts__payload[41];
  assign run__payload[56:32] = \$5 [24:0];
  assign run__payload[31:0] = request__payload[31:0];
  assign \$4  = \$3 ;
  assign \$5  = { 1'h0, \$4  };
endmodule

module \memory_writer.bursts (rst, run__valid, bursts__ready, run__payload, run__ready, bursts__valid, bursts__payload, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire [24:0] \$13 ;
  wire \$14 ;
  wire [32:0] \$15 ;
  wire [25:0] \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire [11:0] \$2 ;
  reg \$20 ;
  reg [31:0] \$21 ;
  reg [24:0] \$22 ;
  reg [1:0] \$23 ;
  reg \$24 ;
  reg [8:0] \$25 ;
  reg [41:0] \$26 ;
  wire [11:0] \$3 ;
  wire \$4 ;
  wire [10:0] \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire \$9 ;
  wire [8:0] \$signal ;
  reg [31:0] \$signal$1  = 32'd0;
  wire \$signal$2 ;
  output [41:0] bursts__payload;
  reg [41:0] bursts__payload = 42'h00000000000;
  wire [31:0] \bursts__payload.address ;
  wire [8:0] \bursts__payload.beats ;
  wire \bursts__payload.last ;
  input bursts__ready;
  wire bursts__ready;
  output bursts__valid;
  reg bursts__valid = 1'h0;
  reg [1:0] bursts_state = 2'h0;
  input clk;
  wire clk;
  reg \final  = 1'h0;
  reg [24:0] left = 25'h0000000;
  input rst;
  wire rst;
  input [56:0] run__payload;
  wire [56:0] run__payload;
  wire [31:0] \run__payload.address ;
  wire [24:0] \run__payload.beats ;
  output run__ready;
  reg run__ready;
  input run__valid;
  wire run__valid;
  reg [8:0] size = 9'h000;
  assign \$1  = \$signal$1 [11:2] > 10'h3f0;
  assign \$2  = 11'h400 - \$signal$1 [11:2];
  assign \$3  = \$1  ? \$2  : 12'h010;
  assign \$4  = left <= 5'h10;
  assign \$5  = \$signal$1 [11:2] + left[8:0];
  assign \$6  = \$5  <= 11'h400;
  assign \$signal$2  = \$4  & \$6 ;
  assign \$7  = ~ bursts__valid;
  assign \$8  = ! bursts_state;
  assign \$9  = bursts_state == 1'h1;
  assign \$10  = bursts_state == 2'h2;
  assign \$11  = | run__payload[56:32];
  assign \$12  = run__valid & \$11 ;
  assign \$13  = \$signal$2  ? left : { 16'h0000, \$3 [8:0] };
  assign \$14  = ~ bursts__valid;
  assign \$15  = \$signal$1  + { size, 2'h0 };
  assign \$16  = left - size;
  assign \$17  = ~ run__valid;
  assign \$18  = ! run__payload[56:32];
  assign \$19  = \$17  | \$18 ;
  always @(posedge clk)
    bursts__valid <= \$20 ;
  always @(posedge clk)
    \$signal$1  <= \$21 ;
  always @(posedge clk)
    left <= \$22 ;
  always @(posedge clk)
    bursts_state <= \$23 ;
  always @(posedge clk)
    \final  <= \$24 ;
  always @(posedge clk)
    size <= \$25 ;
  always @(posedge clk)
    bursts__payload <= \$26 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    run__ready = 1'h0;
    casez (bursts_state)
      2'h0:
          run__ready = 1'h1;
      2'h1:
          /* empty */;
      2'h2:
          if (\$7 ) begin
            if (\final ) begin
              run__ready = 1'h1;
            end
          end
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$20  = bursts__valid;
    if (bursts__ready) begin
      \$20  = 1'h0;
    end
    casez (bursts_state)
      2'h0:
          /* empty */;
      2'h1:
          /* empty */;
      2'h2:
          if (\$14 ) begin
            \$20  = 1'h1;
          end
    endcase
    if (rst) begin
      \$20  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$21  = \$signal$1 ;
    casez (bursts_state)
      2'h0:
          \$21  = run__payload[31:0];
      2'h1:
          /* empty */;
      2'h2:
          if (\$14 ) begin
            \$21  = \$15 [31:0];
            if (\final ) begin
              \$21  = run__payload[31:0];
            end
          end
    endcase
    if (rst) begin
      \$21  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$22  = left;
    casez (bursts_state)
      2'h0:
          \$22  = run__payload[56:32];
      2'h1:
          /* empty */;
      2'h2:
          if (\$14 ) begin
            \$22  = \$16 [24:0];
            if (\final ) begin
              \$22  = run__payload[56:32];
            end
          end
    endcase
    if (rst) begin
      \$22  = 25'h0000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$23  = bursts_state;
    casez (bursts_state)
      2'h0:
          if (\$12 ) begin
            \$23  = 2'h1;
          end
      2'h1:
          \$23  = 2'h2;
      2'h2:
          if (\$14 ) begin
            \$23  = 2'h1;
            if (\final ) begin
              if (\$19 ) begin
                \$23  = 2'h0;
              end
            end
          end
    endcase
    if (rst) begin
      \$23  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$24  = \final ;
    casez (bursts_state)
      2'h0:
          /* empty */;
      2'h1:
          \$24  = \$signal$2 ;
    endcase
    if (rst) begin
      \$24  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$25  = size;
    casez (bursts_state)
      2'h0:
          /* empty */;
      2'h1:
          \$25  = \$13 [8:0];
    endcase
    if (rst) begin
      \$25  = 9'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$26  = bursts__payload;
    casez (bursts_state)
      2'h0:
          /* empty */;
      2'h1:
          /* empty */;
      2'h2:
          if (\$14 ) begin
            \$26 [31:0] = \$signal$1 ;
            \$26 [40:32] = size;
            \$26 [41] = \final ;
          end
    endcase
    if (rst) begin
      \$26  = 42'h00000000000;
    end
  end
  assign \$signal  = \$3 [8:0];
  assign \run__payload.address  = run__payload[31:0];
  assign \run__payload.beats  = run__payload[56:32];
  assign \bursts__payload.address  = bursts__payload[31:0];
  assign \bursts__payload.beats  = bursts__payload[40:32];
  assign \bursts__payload.last  = bursts__payload[41];
endmodule
