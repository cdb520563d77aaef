module gearbox(source__valid, result__ready, clk, rst, source__ready, result__payload, result__valid, source__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire \$2 ;
  wire [1:0] \$3 ;
  reg \$4 ;
  reg [63:0] \$5 ;
  reg \$6 ;
  input clk;
  wire clk;
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
  output source__ready;
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
  assign source__ready = \$1  | result__ready;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$4  = result__valid;
    if (source__ready) begin
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
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$5  = result__payload;
    if (source__ready) begin
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
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$6  = index;
    if (source__ready) begin
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
  assign free = source__ready;
  assign \$2  = index;
endmodule
