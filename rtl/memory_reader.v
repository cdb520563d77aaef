module memory_reader(request__valid, read__ready, read_data__payload, read_data__valid, data__ready, clk, rst, request__ready, read__payload, read__valid, read_data__ready, data__payload, data__valid, request__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  reg \$10 ;
  reg [32:0] \$11 ;
  reg [8:0] \$12 ;
  wire \$2 ;
  wire \$3 ;
  wire \$4 ;
  wire [9:0] \$5 ;
  wire \$6 ;
  wire [9:0] \$7 ;
  reg \$8 ;
  reg [40:0] \$9 ;
  wire \$signal ;
  reg [8:0] \$signal$27  = 9'h000;
  wire [41:0] bursts__payload;
  wire [31:0] \bursts__payload.address ;
  wire [8:0] \bursts__payload.beats ;
  wire \bursts__payload.last ;
  wire bursts__ready;
  wire bursts__valid;
  input clk;
  wire clk;
  output [32:0] data__payload;
  reg [32:0] data__payload = 33'h000000000;
  wire [31:0] \data__payload.data ;
  wire \data__payload.last ;
  input data__ready;
  wire data__ready;
  output data__valid;
  reg data__valid = 1'h0;
  wire issue;
  wire move;
  wire [9:0] r_data;
  wire r_en;
  wire r_rdy;
  output [40:0] read__payload;
  reg [40:0] read__payload = 41'h00000000000;
  wire [31:0] \read__payload.address ;
  wire [8:0] \read__payload.beats ;
  input read__ready;
  wire read__ready;
  output read__valid;
  reg read__valid = 1'h0;
  input [31:0] read_data__payload;
  wire [31:0] read_data__payload;
  output read_data__ready;
  wire read_data__ready;
  input read_data__valid;
  wire read_data__valid;
  input [55:0] request__payload;
  wire [55:0] request__payload;
  wire [31:0] \request__payload.address ;
  wire [23:0] \request__payload.beats ;
  output request__ready;
  wire request__ready;
  input request__valid;
  wire request__valid;
  input rst;
  wire rst;
  wire [55:0] run__payload;
  wire [31:0] \run__payload.address ;
  wire [23:0] \run__payload.beats ;
  wire run__ready;
  wire run__valid;
  wire [9:0] w_data;
  wire w_en;
  wire w_rdy;
  assign \$1  = ~ read__valid;
  assign \$2  = \$1  | read__ready;
  assign bursts__ready = w_rdy & \$2 ;
  assign issue = bursts__valid & bursts__ready;
  assign \$3  = ~ data__valid;
  assign \$4  = \$3  | data__ready;
  assign read_data__ready = r_rdy & \$4 ;
  assign move = read_data__valid & read_data__ready;
  assign \$5  = \$signal$27  + 1'h1;
  assign \$signal  = \$5  == r_data[8:0];
  assign r_en = move & \$signal ;
  assign \$6  = \$signal  & r_data[9];
  assign \$7  = \$signal$27  + 1'h1;
  always @(posedge clk)
    read__valid <= \$8 ;
  always @(posedge clk)
    read__payload <= \$9 ;
  always @(posedge clk)
    data__valid <= \$10 ;
  always @(posedge clk)
    data__payload <= \$11 ;
  always @(posedge clk)
    \$signal$27  <= \$12 ;
  \memory_reader.asked  asked (
    .clk(clk),
    .r_data(r_data),
    .r_en(r_en),
    .r_rdy(r_rdy),
    .rst(rst),
    .w_en(issue),
    .w_port__data(w_data),
    .w_rdy(w_rdy)
  );
  \memory_reader.bursts  bursts (
    .bursts__payload(bursts__payload),
    .bursts__ready(bursts__ready),
    .bursts__valid(bursts__valid),
    .clk(clk),
    .rst(rst),
    .run__payload(request__payload),
    .run__ready(request__ready),
    .run__valid(request__valid)
  );
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$8  = read__valid;
    if (read__ready) begin
      \$8  = 1'h0;
    end
    if (issue) begin
      \$8  = 1'h1;
    end
    if (rst) begin
      \$8  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$9  = read__payload;
    if (issue) begin
      \$9 [31:0] = bursts__payload[31:0];
      \$9 [40:32] = bursts__payload[40:32];
    end
    if (rst) begin
      \$9  = 41'h00000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$10  = data__valid;
    if (data__ready) begin
      \$10  = 1'h0;
    end
    if (move) begin
      \$10  = 1'h1;
    end
    if (rst) begin
      \$10  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$11  = data__payload;
    if (move) begin
      \$11 [31:0] = read_data__payload;
      \$11 [32] = \$6 ;
    end
    if (rst) begin
      \$11  = 33'h000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$12  = \$signal$27 ;
    if (move) begin
      \$12  = \$7 [8:0];
      if (\$signal ) begin
        \$12  = 9'h000;
      end
    end
    if (rst) begin
      \$12  = 9'h000;
    end
  end
  assign run__payload = request__payload;
  assign run__ready = request__ready;
  assign run__valid = request__valid;
  assign w_en = issue;
  assign \request__payload.address  = request__payload[31:0];
  assign \request__payload.beats  = request__payload[55:32];
  assign \read__payload.address  = read__payload[31:0];
  assign \read__payload.beats  = read__payload[40:32];
  assign \data__payload.data  = data__payload[31:0];
  assign \data__payload.last  = data__payload[32];
  assign \run__payload.address  = request__payload[31:0];
  assign \run__payload.beats  = request__payload[55:32];
  assign \bursts__payload.address  = bursts__payload[31:0];
  assign \bursts__payload.beats  = bursts__payload[40:32];
  assign \bursts__payload.last  = bursts__payload[41];
  assign w_data[9] = bursts__payload[41];
  assign w_data[8:0] = bursts__payload[40:32];
endmodule

module \memory_reader.asked (rst, w_en, r_en, w_rdy, r_rdy, r_data, w_port__data, clk);
  reg \$auto$verilog_backend.cc:2355:dump_module$2  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire [3:0] \$14 ;
  reg [1:0] \$15 ;
  reg [1:0] \$16 ;
  reg [2:0] \$17 ;
  wire [2:0] \$2 ;
  wire \$3 ;
  wire [2:0] \$4 ;
  wire \$5 ;
  wire \$6 ;
  wire \$7 ;
  wire \$8 ;
  wire [3:0] \$9 ;
  input clk;
  wire clk;
  (* init = 2'h0 *)
  wire [1:0] consume;
  reg [2:0] level = 3'h0;
  (* init = 2'h0 *)
  wire [1:0] produce;
  output [9:0] r_data;
  wire [9:0] r_data;
  input r_en;
  wire r_en;
  (* init = 3'h0 *)
  wire [2:0] r_level;
  reg [1:0] r_port__addr = 2'h0;
  wire [9:0] r_port__data;
  output r_rdy;
  wire r_rdy;
  input rst;
  wire rst;
  wire [9:0] w_data;
  input w_en;
  wire w_en;
  (* init = 3'h0 *)
  wire [2:0] w_level;
  reg [1:0] w_port__addr = 2'h0;
  input [9:0] w_port__data;
  wire [9:0] w_port__data;
  wire w_port__en;
  output w_rdy;
  wire w_rdy;
  reg [9:0] storage [3:0];
  always @(posedge clk) begin
    if (w_port__en)
      storage[w_port__addr] <= w_port__data;
  end
  assign r_data = storage[r_port__addr];
  assign w_rdy = level != 3'h4;
  assign r_rdy = | level;
  assign w_port__en = w_en & w_rdy;
  assign \$1  = w_rdy & w_en;
  assign \$2  = w_port__addr + 1'h1;
  assign \$3  = r_rdy & r_en;
  assign \$4  = r_port__addr + 1'h1;
  assign \$5  = w_rdy & w_en;
  assign \$6  = r_rdy & r_en;
  assign \$7  = ~ \$6 ;
  assign \$8  = \$5  & \$7 ;
  assign \$9  = level + 1'h1;
  assign \$10  = r_rdy & r_en;
  assign \$11  = w_rdy & w_en;
  assign \$12  = ~ \$11 ;
  assign \$13  = \$10  & \$12 ;
  assign \$14  = level - 1'h1;
  always @(posedge clk)
    w_port__addr <= \$15 ;
  always @(posedge clk)
    r_port__addr <= \$16 ;
  always @(posedge clk)
    level <= \$17 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$15  = w_port__addr;
    if (\$1 ) begin
      \$15  = \$2 [1:0];
    end
    if (rst) begin
      \$15  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$16  = r_port__addr;
    if (\$3 ) begin
      \$16  = \$4 [1:0];
    end
    if (rst) begin
      \$16  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$2 ) begin end
    \$17  = level;
    if (\$8 ) begin
      \$17  = \$9 [2:0];
    end
    if (\$13 ) begin
      \$17  = \$14 [2:0];
    end
    if (rst) begin
      \$17  = 3'h0;
    end
  end
  assign w_level = level;
  assign r_level = level;
  assign produce = w_port__addr;
  assign w_data = w_port__data;
  assign consume = r_port__addr;
  assign r_port__data = r_data;
endmodule

module \memory_reader.bursts (run__valid, clk, rst, bursts__ready, run__ready, bursts__valid, bursts__payload, run__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$3  = 0;
  wire \$1 ;
  wire \$10 ;
  wire \$11 ;
  wire \$12 ;
  wire [23:0] \$13 ;
  wire \$14 ;
  wire [32:0] \$15 ;
  wire [24:0] \$16 ;
  wire \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire [11:0] \$2 ;
  reg \$20 ;
  reg [31:0] \$21 ;
  reg [23:0] \$22 ;
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
  reg [23:0] left = 24'h000000;
  input rst;
  wire rst;
  input [55:0] run__payload;
  wire [55:0] run__payload;
  wire [31:0] \run__payload.address ;
  wire [23:0] \run__payload.beats ;
  output run__ready;
  reg run__ready;
  input run__valid;
  wire run__valid;
  reg [8:0] size = 9'h000;
  assign \$1  = \$signal$1 [11:2] > 10'h3c0;
  assign \$2  = 11'h400 - \$signal$1 [11:2];
  assign \$3  = \$1  ? \$2  : 12'h040;
  assign \$4  = left <= 7'h40;
  assign \$5  = \$signal$1 [11:2] + left[8:0];
  assign \$6  = \$5  <= 11'h400;
  assign \$signal$2  = \$4  & \$6 ;
  assign \$7  = ~ bursts__valid;
  assign \$8  = ! bursts_state;
  assign \$9  = bursts_state == 1'h1;
  assign \$10  = bursts_state == 2'h2;
  assign \$11  = | run__payload[55:32];
  assign \$12  = run__valid & \$11 ;
  assign \$13  = \$signal$2  ? left : { 15'h0000, \$3 [8:0] };
  assign \$14  = ~ bursts__valid;
  assign \$15  = \$signal$1  + { size, 2'h0 };
  assign \$16  = left - size;
  assign \$17  = ~ run__valid;
  assign \$18  = ! run__payload[55:32];
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
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
    \$22  = left;
    casez (bursts_state)
      2'h0:
          \$22  = run__payload[55:32];
      2'h1:
          /* empty */;
      2'h2:
          if (\$14 ) begin
            \$22  = \$16 [23:0];
            if (\final ) begin
              \$22  = run__payload[55:32];
            end
          end
    endcase
    if (rst) begin
      \$22  = 24'h000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
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
    if (\$auto$verilog_backend.cc:2355:dump_module$3 ) begin end
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
  assign \run__payload.beats  = run__payload[55:32];
  assign \bursts__payload.address  = bursts__payload[31:0];
  assign \bursts__payload.beats  = bursts__payload[40:32];
  assign \bursts__payload.last  = bursts__payload[41];
endmodule
