module transpose(block__valid, turned__ready, clk, rst, block__ready, turned__payload, turned__valid, block__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire [2:0] \$10 ;
  wire [2:0] \$11 ;
  wire [2:0] \$12 ;
  wire [2:0] \$13 ;
  wire [2:0] \$14 ;
  wire [2:0] \$15 ;
  wire [2:0] \$16 ;
  wire [2:0] \$17 ;
  wire \$18 ;
  wire \$19 ;
  wire \$2 ;
  wire [2:0] \$20 ;
  wire \$21 ;
  wire \$22 ;
  wire [15:0] \$23 ;
  wire [15:0] \$24 ;
  wire [15:0] \$25 ;
  wire [15:0] \$26 ;
  reg [1:0] \$27 ;
  reg [1:0] \$28 ;
  reg \$29 ;
  wire \$3 ;
  reg \$30 ;
  reg [1:0] \$31 ;
  reg \$32 ;
  reg [79:0] \$33 ;
  wire \$4 ;
  wire [6:0] \$42 ;
  wire [6:0] \$47 ;
  wire [2:0] \$5 ;
  wire [6:0] \$52 ;
  wire [6:0] \$57 ;
  wire [2:0] \$6 ;
  wire [2:0] \$7 ;
  wire [6:0] \$71 ;
  wire [6:0] \$74 ;
  wire [6:0] \$77 ;
  wire [2:0] \$8 ;
  wire [6:0] \$80 ;
  wire [2:0] \$9 ;
  wire \$signal ;
  reg [1:0] \$signal$14  = 2'h0;
  reg [1:0] \$signal$19  = 2'h0;
  wire [2:0] \$signature__addr ;
  wire [2:0] \$signature__addr$22 ;
  wire [2:0] \$signature__addr$28 ;
  wire [2:0] \$signature__addr$34 ;
  wire [2:0] \$signature__addr$43 ;
  wire [15:0] \$signature__data ;
  wire [15:0] \$signature__data$23 ;
  wire [15:0] \$signature__data$29 ;
  wire [15:0] \$signature__data$35 ;
  wire [15:0] \$signature__data$44 ;
  wire \$signature__en ;
  wire \$signature__en$24 ;
  wire \$signature__en$30 ;
  wire \$signature__en$36 ;
  wire \$signature__en$45 ;
  input [79:0] block__payload;
  wire [79:0] block__payload;
  wire [15:0] \block__payload.tag ;
  wire [63:0] \block__payload.value ;
  wire [15:0] \block__payload.value[0] ;
  wire [15:0] \block__payload.value[1] ;
  wire [15:0] \block__payload.value[2] ;
  wire [15:0] \block__payload.value[3] ;
  output block__ready;
  wire block__ready;
  input block__valid;
  wire block__valid;
  input clk;
  wire clk;
  reg [1:0] diagonal_of_lane0;
  reg [1:0] diagonal_of_lane1;
  reg [1:0] diagonal_of_lane2;
  reg [1:0] diagonal_of_lane3;
  reg [1:0] full = 2'h0;
  wire [1:0] lane0;
  wire [1:0] lane1;
  wire [1:0] lane2;
  wire [1:0] lane3;
  wire read;
  reg read_bank = 1'h0;
  wire [1:0] row0;
  wire [1:0] row1;
  wire [1:0] row2;
  wire [1:0] row3;
  input rst;
  wire rst;
  wire [2:0] sink__addr;
  wire [2:0] \sink__addr$26 ;
  wire [2:0] \sink__addr$32 ;
  wire [2:0] \sink__addr$38 ;
  wire [2:0] \sink__addr$46 ;
  wire [15:0] sink__data;
  wire [15:0] \sink__data$48 ;
  wire [15:0] \sink__data$49 ;
  wire [15:0] \sink__data$50 ;
  wire [15:0] \sink__data$51 ;
  output [79:0] turned__payload;
  reg [79:0] turned__payload = 80'h00000000000000000000;
  wire [15:0] \turned__payload.tag ;
  wire [63:0] \turned__payload.value ;
  wire [15:0] \turned__payload.value[0] ;
  wire [15:0] \turned__payload.value[1] ;
  wire [15:0] \turned__payload.value[2] ;
  wire [15:0] \turned__payload.value[3] ;
  input turned__ready;
  wire turned__ready;
  output turned__valid;
  reg turned__valid = 1'h0;
  reg write_bank = 1'h0;
  reg [15:0] diagonal0 [7:0];
  always @(posedge clk) begin
    if (\$signal )
      diagonal0[{ write_bank, \$signal$14  }] <= \$signature__data ;
  end
  assign sink__data = diagonal0[{ read_bank, \$6 [1:0] }];
  reg [15:0] diagonal1 [7:0];
  always @(posedge clk) begin
    if (\$signal )
      diagonal1[{ write_bank, \$signal$14  }] <= \$signature__data$23 ;
  end
  assign \sink__data$48  = diagonal1[{ read_bank, \$8 [1:0] }];
  reg [15:0] diagonal2 [7:0];
  always @(posedge clk) begin
    if (\$signal )
      diagonal2[{ write_bank, \$signal$14  }] <= \$signature__data$29 ;
  end
  assign \sink__data$49  = diagonal2[{ read_bank, \$10 [1:0] }];
  reg [15:0] diagonal3 [7:0];
  always @(posedge clk) begin
    if (\$signal )
      diagonal3[{ write_bank, \$signal$14  }] <= \$signature__data$35 ;
  end
  assign \sink__data$50  = diagonal3[{ read_bank, \$12 [1:0] }];
  reg [15:0] tags [7:0];
  always @(posedge clk) begin
    if (\$signal )
      tags[{ write_bank, \$signal$14  }] <= block__payload[79:64];
  end
  assign \sink__data$51  = tags[{ read_bank, \$signal$19  }];
  always @(posedge clk)
    \$signal$14  <= \$27 ;
  always @(posedge clk)
    full <= \$28 ;
  always @(posedge clk)
    write_bank <= \$29 ;
  always @(posedge clk)
    turned__valid <= \$30 ;
  always @(posedge clk)
    \$signal$19  <= \$31 ;
  always @(posedge clk)
    read_bank <= \$32 ;
  always @(posedge clk)
    turned__payload <= \$33 ;
  assign \$1  = full >> write_bank;
  assign block__ready = ~ \$1 ;
  assign \$signal  = block__valid & block__ready;
  assign \$2  = full >> read_bank;
  assign \$3  = ~ turned__valid;
  assign \$4  = \$3  | turned__ready;
  assign read = \$2  & \$4 ;
  assign \$5  = 1'h0 - \$signal$14 ;
  assign \$42  = \$5 [1:0] * 5'h10;
  assign \$signature__data  = block__payload[63:0] >> \$42 ;
  assign \$6  = 1'h0 - \$signal$19 ;
  assign \$7  = 1'h1 - \$signal$14 ;
  assign \$47  = \$7 [1:0] * 5'h10;
  assign \$signature__data$23  = block__payload[63:0] >> \$47 ;
  assign \$8  = 1'h1 - \$signal$19 ;
  assign \$9  = 2'h2 - \$signal$14 ;
  assign \$52  = \$9 [1:0] * 5'h10;
  assign \$signature__data$29  = block__payload[63:0] >> \$52 ;
  assign \$10  = 2'h2 - \$signal$19 ;
  assign \$11  = 2'h3 - \$signal$14 ;
  assign \$57  = \$11 [1:0] * 5'h10;
  assign \$signature__data$35  = block__payload[63:0] >> \$57 ;
  assign \$12  = 2'h3 - \$signal$19 ;
  assign \$13  = \$signal$19  + 1'h0;
  assign \$14  = \$signal$19  + 1'h1;
  assign \$15  = \$signal$19  + 2'h2;
  assign \$16  = \$signal$19  + 2'h3;
  assign \$17  = \$signal$14  + 1'h1;
  assign \$18  = \$signal$14  == 2'h3;
  assign \$19  = ~ write_bank;
  assign \$20  = \$signal$19  + 1'h1;
  assign \$21  = \$signal$19  == 2'h3;
  assign \$22  = ~ read_bank;
  assign \$71  = diagonal_of_lane0 * 5'h10;
  assign \$23  = { \sink__data$50 , \sink__data$49 , \sink__data$48 , sink__data } >> \$71 ;
  assign \$74  = diagonal_of_lane1 * 5'h10;
  assign \$24  = { \sink__data$50 , \sink__data$49 , \sink__data$48 , sink__data } >> \$74 ;
  assign \$77  = diagonal_of_lane2 * 5'h10;
  assign \$25  = { \sink__data$50 , \sink__data$49 , \sink__data$48 , sink__data } >> \$77 ;
  assign \$80  = diagonal_of_lane3 * 5'h10;
  assign \$26  = { \sink__data$50 , \sink__data$49 , \sink__data$48 , sink__data } >> \$80 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    diagonal_of_lane2 = 2'h0;
    if (read) begin
      diagonal_of_lane2 = \$15 [1:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    diagonal_of_lane3 = 2'h0;
    if (read) begin
      diagonal_of_lane3 = \$16 [1:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$27  = \$signal$14 ;
    if (\$signal ) begin
      \$27  = \$17 [1:0];
    end
    if (rst) begin
      \$27  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$28  = full;
    if (\$signal ) begin
      if (\$18 ) begin
        (* full_case = 32'd1 *)
        casez (write_bank)
          1'h0:
              \$28 [0] = 1'h1;
          1'h1:
              \$28 [1] = 1'h1;
        endcase
      end
    end
    if (read) begin
      if (\$21 ) begin
        (* full_case = 32'd1 *)
        casez (read_bank)
          1'h0:
              \$28 [0] = 1'h0;
          1'h1:
              \$28 [1] = 1'h0;
        endcase
      end
    end
    if (rst) begin
      \$28  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$29  = write_bank;
    if (\$signal ) begin
      if (\$18 ) begin
        \$29  = \$19 ;
      end
    end
    if (rst) begin
      \$29  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$30  = turned__valid;
    if (turned__ready) begin
      \$30  = 1'h0;
    end
    if (read) begin
      \$30  = 1'h1;
    end
    if (rst) begin
      \$30  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$31  = \$signal$19 ;
    if (read) begin
      \$31  = \$20 [1:0];
    end
    if (rst) begin
      \$31  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$32  = read_bank;
    if (read) begin
      if (\$21 ) begin
        \$32  = \$22 ;
      end
    end
    if (rst) begin
      \$32  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$33  = turned__payload;
    if (read) begin
      \$33 [15:0] = \$23 ;
      \$33 [31:16] = \$24 ;
      \$33 [47:32] = \$25 ;
      \$33 [63:48] = \$26 ;
    end
    if (read) begin
      \$33 [79:64] = \sink__data$51 ;
    end
    if (rst) begin
      \$33  = 80'h00000000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    diagonal_of_lane0 = 2'h0;
    if (read) begin
      diagonal_of_lane0 = \$13 [1:0];
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    diagonal_of_lane1 = 2'h0;
    if (read) begin
      diagonal_of_lane1 = \$14 [1:0];
    end
  end
  assign lane0 = \$5 [1:0];
  assign \$signature__addr  = { write_bank, \$signal$14  };
  assign \$signature__en  = \$signal ;
  assign row0 = \$6 [1:0];
  assign sink__addr = { read_bank, \$6 [1:0] };
  assign lane1 = \$7 [1:0];
  assign \$signature__addr$22  = { write_bank, \$signal$14  };
  assign \$signature__en$24  = \$signal ;
  assign row1 = \$8 [1:0];
  assign \sink__addr$26  = { read_bank, \$8 [1:0] };
  assign lane2 = \$9 [1:0];
  assign \$signature__addr$28  = { write_bank, \$signal$14  };
  assign \$signature__en$30  = \$signal ;
  assign row2 = \$10 [1:0];
  assign \sink__addr$32  = { read_bank, \$10 [1:0] };
  assign lane3 = \$11 [1:0];
  assign \$signature__addr$34  = { write_bank, \$signal$14  };
  assign \$signature__en$36  = \$signal ;
  assign row3 = \$12 [1:0];
  assign \sink__addr$38  = { read_bank, \$12 [1:0] };
  assign \$signature__addr$43  = { write_bank, \$signal$14  };
  assign \$signature__data$44  = block__payload[79:64];
  assign \$signature__en$45  = \$signal ;
  assign \sink__addr$46  = { read_bank, \$signal$19  };
  assign \block__payload.value  = block__payload[63:0];
  assign \block__payload.value[0]  = block__payload[15:0];
  assign \block__payload.value[1]  = block__payload[31:16];
  assign \block__payload.value[2]  = block__payload[47:32];
  assign \block__payload.value[3]  = block__payload[63:48];
  assign \block__payload.tag  = block__payload[79:64];
  assign \turned__payload.value  = turned__payload[63:0];
  assign \turned__payload.value[0]  = turned__payload[15:0];
  assign \turned__payload.value[1]  = turned__payload[31:16];
  assign \turned__payload.value[2]  = turned__payload[47:32];
  assign \turned__payload.value[3]  = turned__payload[63:48];
  assign \turned__payload.tag  = turned__payload[79:64];
endmodule
