module transpose(block__valid, turned__ready, clk, rst, block__ready, turned__payload, turned__valid, block__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire [1:0] \$10 ;
  wire [1:0] \$11 ;
  wire \$12 ;
  wire \$13 ;
  wire [1:0] \$14 ;
  wire \$15 ;
  wire \$16 ;
  wire [15:0] \$17 ;
  wire [15:0] \$18 ;
  reg \$19 ;
  wire \$2 ;
  reg [1:0] \$20 ;
  reg \$21 ;
  reg \$22 ;
  reg \$23 ;
  reg \$24 ;
  reg [47:0] \$25 ;
  wire \$3 ;
  wire [5:0] \$34 ;
  wire [5:0] \$39 ;
  wire \$4 ;
  wire [1:0] \$5 ;
  wire [5:0] \$51 ;
  wire [5:0] \$54 ;
  wire [1:0] \$6 ;
  wire [1:0] \$7 ;
  wire [1:0] \$8 ;
  wire [1:0] \$9 ;
  wire \$signal ;
  reg \$signal$14  = 1'h0;
  reg \$signal$19  = 1'h0;
  wire [1:0] \$signature__addr ;
  wire [1:0] \$signature__addr$22 ;
  wire [1:0] \$signature__addr$29 ;
  wire [15:0] \$signature__data ;
  wire [15:0] \$signature__data$23 ;
  wire [15:0] \$signature__data$30 ;
  wire \$signature__en ;
  wire \$signature__en$24 ;
  wire \$signature__en$31 ;
  input [47:0] block__payload;
  wire [47:0] block__payload;
  wire [15:0] \block__payload.tag ;
  wire [31:0] \block__payload.value ;
  wire [15:0] \block__payload.value[0] ;
  wire [15:0] \block__payload.value[1] ;
  output block__ready;
  wire block__ready;
  input block__valid;
  wire block__valid;
  input clk;
  wire clk;
  reg diagonal_of_lane0;
  reg diagonal_of_lane1;
  reg [1:0] full = 2'h0;
  wire lane0;
  wire lane1;
  wire read;
  reg read_bank = 1'h0;
  wire row0;
  wire row1;
  input rst;
  wire rst;
  wire [1:0] sink__addr;
  wire [1:0] \sink__addr$26 ;
  wire [1:0] \sink__addr$32 ;
  wire [15:0] sink__data;
  wire [15:0] \sink__data$34 ;
  wire [15:0] \sink__data$35 ;
  output [47:0] turned__payload;
  reg [47:0] turned__payload = 48'h000000000000;
  wire [15:0] \turned__payload.tag ;
  wire [31:0] \turned__payload.value ;
  wire [15:0] \turned__payload.value[0] ;
  wire [15:0] \turned__payload.value[1] ;
  input turned__ready;
  wire turned__ready;
  output turned__valid;
  reg turned__valid = 1'h0;
  reg write_bank = 1'h0;
  reg [15:0] diagonal0 [3:0];
  always @(posedge clk) begin
    if (\$signal )
      diagonal0[{ write_bank, \$signal$14  }] <= \$signature__data ;
  end
  assign sink__data = diagonal0[{ read_bank, \$6 [0] }];
  reg [15:0] diagonal1 [3:0];
  always @(posedge clk) begin
    if (\$signal )
      diagonal1[{ write_bank, \$signal$14  }] <= \$signature__data$23 ;
  end
  assign \sink__data$34  = diagonal1[{ read_bank, \$8 [0] }];
  reg [15:0] tags [3:0];
  always @(posedge clk) begin
    if (\$signal )
      tags[{ write_bank, \$signal$14  }] <= block__payload[47:32];
  end
  assign \sink__data$35  = tags[{ read_bank, \$signal$19  }];
  assign \$1  = full >> write_bank;
  assign block__ready = ~ \$1 ;
  assign \$signal  = block__valid & block__ready;
  assign \$2  = full >> read_bank;
  assign \$3  = ~ turned__valid;
  assign \$4  = \$3  | turned__ready;
  assign read = \$2  & \$4 ;
  assign \$5  = 1'h0 - \$signal$14 ;
  assign \$34  = \$5 [0] * 5'h10;
  assign \$signature__data  = block__payload[31:0] >> \$34 ;
  assign \$6  = 1'h0 - \$signal$19 ;
  assign \$7  = 1'h1 - \$signal$14 ;
  assign \$39  = \$7 [0] * 5'h10;
  assign \$signature__data$23  = block__payload[31:0] >> \$39 ;
  assign \$8  = 1'h1 - \$signal$19 ;
  assign \$9  = \$signal$19  + 1'h0;
  assign \$10  = \$signal$19  + 1'h1;
  assign \$11  = \$signal$14  + 1'h1;
  assign \$13  = ~ write_bank;
  assign \$14  = \$signal$19  + 1'h1;
  assign \$16  = ~ read_bank;
  assign \$51  = diagonal_of_lane0 * 5'h10;
  assign \$17  = { \sink__data$34 , sink__data } >> \$51 ;
  assign \$54  = diagonal_of_lane1 * 5'h10;
  assign \$18  = { \sink__data$34 , sink__data } >> \$54 ;
  always @(posedge clk)
    \$signal$14  <= \$19 ;
  always @(posedge clk)
    full <= \$20 ;
  always @(posedge clk)
    write_bank <= \$21 ;
  always @(posedge clk)
    turned__valid <= \$22 ;
  always @(posedge clk)
    \$signal$19  <= \$23 ;
  always @(posedge clk)
    read_bank <= \$24 ;
  always @(posedge clk)
    turned__payload <= \$25 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    diagonal_of_lane0 = 1'h0;
    if (read) begin
      diagonal_of_lane0 = \$9 [0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    diagonal_of_lane1 = 1'h0;
    if (read) begin
      diagonal_of_lane1 = \$10 [0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$19  = \$signal$14 ;
    if (\$signal ) begin
      \$19  = \$11 [0];
    end
    if (rst) begin
      \$19  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$20  = full;
    if (\$signal ) begin
      if (\$12 ) begin
        (* full_case = 32'd1 *)
        casez (write_bank)
          1'h0:
              \$20 [0] = 1'h1;
          1'h1:
              \$20 [1] = 1'h1;
        endcase
      end
    end
    if (read) begin
      if (\$15 ) begin
        (* full_case = 32'd1 *)
        casez (read_bank)
          1'h0:
              \$20 [0] = 1'h0;
          1'h1:
              \$20 [1] = 1'h0;
        endcase
      end
    end
    if (rst) begin
      \$20  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$21  = write_bank;
    if (\$signal ) begin
      if (\$12 ) begin
        \$21  = \$13 ;
      end
    end
    if (rst) begin
      \$21  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$22  = turned__valid;
    if (turned__ready) begin
      \$22  = 1'h0;
    end
    if (read) begin
      \$22  = 1'h1;
    end
    if (rst) begin
      \$22  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$23  = \$signal$19 ;
    if (read) begin
      \$23  = \$14 [0];
    end
    if (rst) begin
      \$23  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$24  = read_bank;
    if (read) begin
      if (\$15 ) begin
        \$24  = \$16 ;
      end
    end
    if (rst) begin
      \$24  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$25  = turned__payload;
    if (read) begin
      \$25 [15:0] = \$17 ;
      \$25 [31:16] = \$18 ;
    end
    if (read) begin
      \$25 [47:32] = \sink__data$35 ;
    end
    if (rst) begin
      \$25  = 48'h000000000000;
    end
  end
  assign lane0 = \$5 [0];
  assign \$signature__addr  = { write_bank, \$signal$14  };
  assign \$signature__en  = \$signal ;
  assign row0 = \$6 [0];
  assign sink__addr = { read_bank, \$6 [0] };
  assign lane1 = \$7 [0];
  assign \$signature__addr$22  = { write_bank, \$signal$14  };
  assign \$signature__en$24  = \$signal ;
  assign row1 = \$8 [0];
  assign \sink__addr$26  = { read_bank, \$8 [0] };
  assign \$signature__addr$29  = { write_bank, \$signal$14  };
  assign \$signature__data$30  = block__payload[47:32];
  assign \$signature__en$31  = \$signal ;
  assign \sink__addr$32  = { read_bank, \$signal$19  };
  assign \block__payload.value  = block__payload[31:0];
  assign \block__payload.value[0]  = block__payload[15:0];
  assign \block__payload.value[1]  = block__payload[31:16];
  assign \block__payload.tag  = block__payload[47:32];
  assign \turned__payload.value  = turned__payload[31:0];
  assign \turned__payload.value[0]  = turned__payload[15:0];
  assign \turned__payload.value[1]  = turned__payload[31:16];
  assign \turned__payload.tag  = turned__payload[47:32];
  assign \$12  = \$signal$14 ;
  assign \$15  = \$signal$19 ;
endmodule
