module registers(done, error, state, command, count_cycles, count_compute, count_macs, count_wait_weights, count_wait_activations, count_wait_drain, count_wait_memory, count_sequence, count_key_value_bytes, count_query_bytes, count_activation_bytes, count_read_beats, count_write_beats, s_axil_awaddr, s_axil_awprot, s_axil_awvalid, s_axil_wdata
, s_axil_wstrb, s_axil_wvalid, s_axil_bready, s_axil_araddr, s_axil_arprot, s_axil_arvalid, s_axil_rready, clk, rst, start, soft_reset, program_address, commands, \task , image_address, output_address, interrupt, s_axil_awready, s_axil_wready, s_axil_bresp, s_axil_bvalid
, s_axil_arready, s_axil_rdata, s_axil_rresp, s_axil_rvalid, busy);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire \$10 ;
  reg \$100 ;
  reg [63:0] \$101 ;
  reg [15:0] \$102 ;
  reg [63:0] \$103 ;
  reg [15:0] \$104 ;
  reg [63:0] \$105 ;
  reg [15:0] \$106 ;
  reg [63:0] \$107 ;
  reg \$108 ;
  reg [63:0] \$109 ;
  wire \$11 ;
  reg \$110 ;
  reg [63:0] \$111 ;
  reg \$112 ;
  reg [9:0] \$113 ;
  reg \$114 ;
  reg [31:0] \$115 ;
  reg [63:0] \$116 ;
  reg \$117 ;
  reg \$118 ;
  reg \$119 ;
  wire \$12 ;
  reg [31:0] \$120 ;
  reg [1:0] \$121 ;
  reg [31:0] \$122 ;
  wire \$13 ;
  wire [1:0] \$14 ;
  wire [1:0] \$15 ;
  wire [1:0] \$16 ;
  wire [1:0] \$17 ;
  wire [31:0] \$18 ;
  wire [31:0] \$19 ;
  wire \$2 ;
  wire [31:0] \$20 ;
  wire [31:0] \$21 ;
  wire [31:0] \$22 ;
  wire [31:0] \$23 ;
  wire [31:0] \$24 ;
  wire [31:0] \$25 ;
  wire [31:0] \$26 ;
  wire [31:0] \$27 ;
  wire [31:0] \$28 ;
  wire [31:0] \$29 ;
  wire \$3 ;
  wire [31:0] \$30 ;
  wire [31:0] \$31 ;
  wire [31:0] \$32 ;
  wire [31:0] \$33 ;
  wire [31:0] \$34 ;
  wire [31:0] \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire \$38 ;
  wire [1:0] \$39 ;
  wire \$4 ;
  wire [64:0] \$40 ;
  wire [64:0] \$41 ;
  wire [64:0] \$42 ;
  wire [64:0] \$43 ;
  wire [64:0] \$44 ;
  wire [64:0] \$45 ;
  wire [64:0] \$46 ;
  wire [64:0] \$47 ;
  wire [64:0] \$48 ;
  wire [64:0] \$49 ;
  wire [1:0] \$5 ;
  wire [64:0] \$50 ;
  wire [64:0] \$51 ;
  wire [64:0] \$52 ;
  wire \$53 ;
  wire \$54 ;
  wire \$55 ;
  reg [31:0] \$56 ;
  wire [10:0] \$57 ;
  reg [63:0] \$58 ;
  wire \$59 ;
  wire \$6 ;
  wire \$60 ;
  wire \$61 ;
  wire \$62 ;
  wire \$63 ;
  wire [1:0] \$64 ;
  wire [31:0] \$65 ;
  wire \$66 ;
  reg \$67 ;
  reg [9:0] \$68 ;
  reg \$69 ;
  wire \$7 ;
  reg [31:0] \$70 ;
  reg [31:0] \$71 ;
  reg \$72 ;
  reg [1:0] \$73 ;
  reg \$74 ;
  reg \$75 ;
  reg \$76 ;
  reg \$77 ;
  reg [1:0] \$78 ;
  reg [1:0] \$79 ;
  wire \$8 ;
  reg [31:0] \$80 ;
  reg [31:0] \$81 ;
  reg [31:0] \$82 ;
  reg [31:0] \$83 ;
  reg [31:0] \$84 ;
  reg \$85 ;
  reg \$86 ;
  reg [63:0] \$87 ;
  reg \$88 ;
  reg [63:0] \$89 ;
  wire \$9 ;
  reg [15:0] \$90 ;
  reg [63:0] \$91 ;
  reg \$92 ;
  reg [63:0] \$93 ;
  reg \$94 ;
  reg [63:0] \$95 ;
  reg \$96 ;
  reg [63:0] \$97 ;
  reg \$98 ;
  reg [63:0] \$99 ;
  reg \$signal  = 1'h0;
  reg \$signal$48  = 1'h0;
  reg [1:0] \$signal$52  = 2'h0;
  reg [1:0] \$signal$53  = 2'h0;
  reg [31:0] \$signal$55  = 32'd0;
  reg \$signal$57  = 1'h0;
  reg \$signal$59  = 1'h0;
  reg [9:0] \$signal$60  = 10'h000;
  reg \$signal$61  = 1'h0;
  reg \$signal$62  = 1'h0;
  reg [9:0] \$signal$89  = 10'h000;
  reg [31:0] \$signal$90  = 32'd0;
  reg \$signal$92  = 1'h0;
  reg [31:0] \$signal$94  = 32'd0;
  wire answer;
  input busy;
  wire busy;
  wire [31:0] cleared;
  input clk;
  wire clk;
  input [15:0] command;
  wire [15:0] command;
  output [31:0] commands;
  reg [31:0] commands = 32'd0;
  input [15:0] count_activation_bytes;
  wire [15:0] count_activation_bytes;
  input count_compute;
  wire count_compute;
  input count_cycles;
  wire count_cycles;
  input [15:0] count_key_value_bytes;
  wire [15:0] count_key_value_bytes;
  input [15:0] count_macs;
  wire [15:0] count_macs;
  input [15:0] count_query_bytes;
  wire [15:0] count_query_bytes;
  input count_read_beats;
  wire count_read_beats;
  input count_sequence;
  wire count_sequence;
  input count_wait_activations;
  wire count_wait_activations;
  input count_wait_drain;
  wire count_wait_drain;
  input count_wait_memory;
  wire count_wait_memory;
  input count_wait_weights;
  wire count_wait_weights;
  input count_write_beats;
  wire count_write_beats;
  reg [63:0] counter = 64'h0000000000000000;
  reg [63:0] counter_activation_bytes = 64'h0000000000000000;
  reg [63:0] counter_compute = 64'h0000000000000000;
  reg [63:0] counter_cycles = 64'h0000000000000000;
  reg [63:0] counter_key_value_bytes = 64'h0000000000000000;
  reg [63:0] counter_macs = 64'h0000000000000000;
  reg [63:0] counter_query_bytes = 64'h0000000000000000;
  reg [63:0] counter_read_beats = 64'h0000000000000000;
  reg [63:0] counter_sequence = 64'h0000000000000000;
  reg [63:0] counter_wait_activations = 64'h0000000000000000;
  reg [63:0] counter_wait_drain = 64'h0000000000000000;
  reg [63:0] counter_wait_memory = 64'h0000000000000000;
  reg [63:0] counter_wait_weights = 64'h0000000000000000;
  reg [63:0] counter_write_beats = 64'h0000000000000000;
  input done;
  wire done;
  input error;
  wire error;
  wire [1:0] events;
  output [31:0] image_address;
  reg [31:0] image_address = 32'd0;
  output interrupt;
  wire interrupt;
  reg is_counter = 1'h0;
  reg [31:0] mask = 32'd0;
  output [31:0] output_address;
  reg [31:0] output_address = 32'd0;
  output [31:0] program_address;
  reg [31:0] program_address = 32'd0;
  input rst;
  wire rst;
  input [11:0] s_axil_araddr;
  wire [11:0] s_axil_araddr;
  input [2:0] s_axil_arprot;
  wire [2:0] s_axil_arprot;
  output s_axil_arready;
  wire s_axil_arready;
  input s_axil_arvalid;
  wire s_axil_arvalid;
  input [11:0] s_axil_awaddr;
  wire [11:0] s_axil_awaddr;
  input [2:0] s_axil_awprot;
  wire [2:0] s_axil_awprot;
  output s_axil_awready;
  wire s_axil_awready;
  input s_axil_awvalid;
  wire s_axil_awvalid;
  input s_axil_bready;
  wire s_axil_bready;
  output [1:0] s_axil_bresp;
  reg [1:0] s_axil_bresp = 2'h0;
  output s_axil_bvalid;
  reg s_axil_bvalid = 1'h0;
  output [31:0] s_axil_rdata;
  reg [31:0] s_axil_rdata = 32'd0;
  input s_axil_rready;
  wire s_axil_rready;
  output [1:0] s_axil_rresp;
  reg [1:0] s_axil_rresp = 2'h0;
  output s_axil_rvalid;
  reg s_axil_rvalid = 1'h0;
  input [31:0] s_axil_wdata;
  wire [31:0] s_axil_wdata;
  output s_axil_wready;
  wire s_axil_wready;
  input [3:0] s_axil_wstrb;
  wire [3:0] s_axil_wstrb;
  input s_axil_wvalid;
  wire s_axil_wvalid;
  output soft_reset;
  reg soft_reset = 1'h0;
  output start;
  reg start = 1'h0;
  input [7:0] state;
  wire [7:0] state;
  reg [15:0] step_activation_bytes = 16'h0000;
  reg step_compute = 1'h0;
  reg step_cycles = 1'h0;
  reg [15:0] step_key_value_bytes = 16'h0000;
  reg [15:0] step_macs = 16'h0000;
  reg [15:0] step_query_bytes = 16'h0000;
  reg step_read_beats = 1'h0;
  reg step_sequence = 1'h0;
  reg step_wait_activations = 1'h0;
  reg step_wait_drain = 1'h0;
  reg step_wait_memory = 1'h0;
  reg step_wait_weights = 1'h0;
  reg step_write_beats = 1'h0;
  output [31:0] \task ;
  reg [31:0] \task  = 32'd0;
  reg was_error = 1'h0;
  wire write;
  assign s_axil_awready = ~ \$signal ;
  assign s_axil_wready = ~ \$signal$48 ;
  assign \$1  = \$signal  & \$signal$48 ;
  assign \$2  = ~ s_axil_bvalid;
  assign write = \$1  & \$2 ;
  assign \$3  = ~ was_error;
  assign \$4  = error & \$3 ;
  assign \$5  = \$signal$52  & \$signal$53 ;
  assign interrupt = | \$5 ;
  assign cleared = \$signal$55  & mask;
  assign s_axil_arready = ~ \$signal$57 ;
  assign \$6  = ~ s_axil_rvalid;
  assign answer = \$signal$59  & \$6 ;
  assign \$7  = s_axil_awvalid & s_axil_awready;
  assign \$8  = s_axil_wvalid & s_axil_wready;
  assign \$9  = \$signal$60  <= 5'h12;
  assign \$10  = \$signal$60  >= 6'h20;
  assign \$11  = \$signal$60  <= 6'h39;
  assign \$12  = \$10  & \$11 ;
  assign \$13  = \$9  | \$12 ;
  assign \$14  = \$13  ? 2'h0 : 2'h2;
  assign \$15  = ~ cleared[1:0];
  assign \$16  = \$signal$53  & \$15 ;
  assign \$17  = \$16  | { \$4 , done };
  assign \$18  = ~ mask;
  assign \$19  = { 30'h00000000, \$signal$52  } & \$18 ;
  assign \$20  = \$19  | cleared;
  assign \$21  = ~ mask;
  assign \$22  = program_address & \$21 ;
  assign \$23  = \$22  | cleared;
  assign \$24  = ~ mask;
  assign \$25  = commands & \$24 ;
  assign \$26  = \$25  | cleared;
  assign \$27  = ~ mask;
  assign \$28  = \task  & \$27 ;
  assign \$29  = \$28  | cleared;
  assign \$30  = ~ mask;
  assign \$31  = image_address & \$30 ;
  assign \$32  = \$31  | cleared;
  assign \$33  = ~ mask;
  assign \$34  = output_address & \$33 ;
  assign \$35  = \$34  | cleared;
  assign \$36  = ~ write;
  assign \$37  = \$signal$60  != 4'hd;
  assign \$38  = \$36  | \$37 ;
  assign \$39  = \$signal$53  | { \$4 , done };
  assign \$40  = counter_cycles + step_cycles;
  assign \$41  = counter_compute + step_compute;
  assign \$42  = counter_macs + step_macs;
  assign \$43  = counter_wait_weights + step_wait_weights;
  assign \$44  = counter_wait_activations + step_wait_activations;
  assign \$45  = counter_wait_drain + step_wait_drain;
  assign \$46  = counter_wait_memory + step_wait_memory;
  assign \$47  = counter_sequence + step_sequence;
  assign \$48  = counter_key_value_bytes + step_key_value_bytes;
  assign \$49  = counter_query_bytes + step_query_bytes;
  assign \$50  = counter_activation_bytes + step_activation_bytes;
  assign \$51  = counter_read_beats + step_read_beats;
  assign \$52  = counter_write_beats + step_write_beats;
  assign \$53  = s_axil_arvalid & s_axil_arready;
  assign \$54  = ~ answer;
  assign \$55  = \$signal$57  & \$54 ;
  assign \$57  = \$signal$89  - 6'h20;
  assign \$59  = \$signal$89  < 5'h13;
  assign \$60  = \$signal$89  >= 6'h20;
  assign \$61  = \$signal$89  < 6'h3a;
  assign \$62  = \$60  & \$61 ;
  assign \$63  = \$signal$92  | is_counter;
  assign \$64  = \$63  ? 2'h0 : 2'h2;
  assign \$65  = \$signal$89 [0] ? \$signal$94  : counter[31:0];
  assign \$66  = ~ \$signal$89 [0];
  always @(posedge clk)
    \$signal  <= \$67 ;
  always @(posedge clk)
    \$signal$60  <= \$68 ;
  always @(posedge clk)
    \$signal$48  <= \$69 ;
  always @(posedge clk)
    \$signal$55  <= \$70 ;
  always @(posedge clk)
    mask <= \$71 ;
  always @(posedge clk)
    s_axil_bvalid <= \$72 ;
  always @(posedge clk)
    s_axil_bresp <= \$73 ;
  always @(posedge clk)
    was_error <= \$74 ;
  always @(posedge clk)
    start <= \$75 ;
  always @(posedge clk)
    soft_reset <= \$76 ;
  always @(posedge clk)
    \$signal$61  <= \$77 ;
  always @(posedge clk)
    \$signal$53  <= \$78 ;
  always @(posedge clk)
    \$signal$52  <= \$79 ;
  always @(posedge clk)
    program_address <= \$80 ;
  always @(posedge clk)
    commands <= \$81 ;
  always @(posedge clk)
    \task  <= \$82 ;
  always @(posedge clk)
    image_address <= \$83 ;
  always @(posedge clk)
    output_address <= \$84 ;
  always @(posedge clk)
    \$signal$62  <= \$85 ;
  always @(posedge clk)
    step_cycles <= \$86 ;
  always @(posedge clk)
    counter_cycles <= \$87 ;
  always @(posedge clk)
    step_compute <= \$88 ;
  always @(posedge clk)
    counter_compute <= \$89 ;
  always @(posedge clk)
    step_macs <= \$90 ;
  always @(posedge clk)
    counter_macs <= \$91 ;
  always @(posedge clk)
    step_wait_weights <= \$92 ;
  always @(posedge clk)
    counter_wait_weights <= \$93 ;
  always @(posedge clk)
    step_wait_activations <= \$94 ;
  always @(posedge clk)
    counter_wait_activations <= \$95 ;
  always @(posedge clk)
    step_wait_drain <= \$96 ;
  always @(posedge clk)
    counter_wait_drain <= \$97 ;
  always @(posedge clk)
    step_wait_memory <= \$98 ;
  always @(posedge clk)
    counter_wait_memory <= \$99 ;
  always @(posedge clk)
    step_sequence <= \$100 ;
  always @(posedge clk)
    counter_sequence <= \$101 ;
  always @(posedge clk)
    step_key_value_bytes <= \$102 ;
  always @(posedge clk)
    counter_key_value_bytes <= \$103 ;
  always @(posedge clk)
    step_query_bytes <= \$104 ;
  always @(posedge clk)
    counter_query_bytes <= \$105 ;
  always @(posedge clk)
    step_activation_bytes <= \$106 ;
  always @(posedge clk)
    counter_activation_bytes <= \$107 ;
  always @(posedge clk)
    step_read_beats <= \$108 ;
  always @(posedge clk)
    counter_read_beats <= \$109 ;
  always @(posedge clk)
    step_write_beats <= \$110 ;
  always @(posedge clk)
    counter_write_beats <= \$111 ;
  always @(posedge clk)
    \$signal$57  <= \$112 ;
  always @(posedge clk)
    \$signal$89  <= \$113 ;
  always @(posedge clk)
    \$signal$59  <= \$114 ;
  always @(posedge clk)
    \$signal$90  <= \$115 ;
  always @(posedge clk)
    counter <= \$116 ;
  always @(posedge clk)
    \$signal$92  <= \$117 ;
  always @(posedge clk)
    is_counter <= \$118 ;
  always @(posedge clk)
    s_axil_rvalid <= \$119 ;
  always @(posedge clk)
    s_axil_rdata <= \$120 ;
  always @(posedge clk)
    s_axil_rresp <= \$121 ;
  always @(posedge clk)
    \$signal$94  <= \$122 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$56  = 32'd0;
    casez (\$signal$89 [4:0])
      5'h00:
          \$56  = 32'd1464288325;
      5'h01:
          \$56  = 32'd256;
      5'h02:
          \$56  = 32'd3232072593;
      5'h03:
          \$56  = 32'd330097731;
      5'h04:
          \$56  = 32'd3277030843;
      5'h05:
          \$56  = 32'd1456279259;
      5'h06:
          \$56  = 32'd3305326624;
      5'h07:
          \$56  = 32'd702113346;
      5'h08:
          \$56  = 32'd121591200;
      5'h09:
          \$56  = 32'd2706319007;
      5'h0a:
          \$56  = { 30'h00000000, soft_reset, 1'h0 };
      5'h0b:
          \$56  = { command, state, 5'h00, \$signal$62 , \$signal$61 , busy };
      5'h0c:
          \$56  = { 30'h00000000, \$signal$52  };
      5'h0d:
          \$56  = { 30'h00000000, \$signal$53  };
      5'h0e:
          \$56  = program_address;
      5'h0f:
          \$56  = commands;
      5'h10:
          \$56  = \task ;
      5'h11:
          \$56  = image_address;
      5'h12:
          \$56  = output_address;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$58  = 64'h0000000000000000;
    casez (\$57 [4:1])
      4'h0:
          \$58  = counter_cycles;
      4'h1:
          \$58  = counter_compute;
      4'h2:
          \$58  = counter_macs;
      4'h3:
          \$58  = counter_wait_weights;
      4'h4:
          \$58  = counter_wait_activations;
      4'h5:
          \$58  = counter_wait_drain;
      4'h6:
          \$58  = counter_wait_memory;
      4'h7:
          \$58  = counter_sequence;
      4'h8:
          \$58  = counter_key_value_bytes;
      4'h9:
          \$58  = counter_query_bytes;
      4'ha:
          \$58  = counter_activation_bytes;
      4'hb:
          \$58  = counter_read_beats;
      4'hc:
          \$58  = counter_write_beats;
    endcase
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$67  = \$signal ;
    if (\$7 ) begin
      \$67  = 1'h1;
    end
    if (write) begin
      \$67  = 1'h0;
    end
    if (rst) begin
      \$67  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$68  = \$signal$60 ;
    if (\$7 ) begin
      \$68  = s_axil_awaddr[11:2];
    end
    if (rst) begin
      \$68  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$69  = \$signal$48 ;
    if (\$8 ) begin
      \$69  = 1'h1;
    end
    if (write) begin
      \$69  = 1'h0;
    end
    if (rst) begin
      \$69  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$70  = \$signal$55 ;
    if (\$8 ) begin
      \$70  = s_axil_wdata;
    end
    if (rst) begin
      \$70  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$71  = mask;
    if (\$8 ) begin
      \$71  = { s_axil_wstrb[3], s_axil_wstrb[3], s_axil_wstrb[3], s_axil_wstrb[3], s_axil_wstrb[3], s_axil_wstrb[3], s_axil_wstrb[3], s_axil_wstrb[3:2], s_axil_wstrb[2], s_axil_wstrb[2], s_axil_wstrb[2], s_axil_wstrb[2], s_axil_wstrb[2], s_axil_wstrb[2], s_axil_wstrb[2:1], s_axil_wstrb[1], s_axil_wstrb[1], s_axil_wstrb[1], s_axil_wstrb[1], s_axil_wstrb[1], s_axil_wstrb[1], s_axil_wstrb[1:0], s_axil_wstrb[0], s_axil_wstrb[0], s_axil_wstrb[0], s_axil_wstrb[0], s_axil_wstrb[0], s_axil_wstrb[0], s_axil_wstrb[0] };
    end
    if (rst) begin
      \$71  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$72  = s_axil_bvalid;
    if (s_axil_bready) begin
      \$72  = 1'h0;
    end
    if (write) begin
      \$72  = 1'h1;
    end
    if (rst) begin
      \$72  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$73  = s_axil_bresp;
    if (write) begin
      \$73  = \$14 ;
    end
    if (rst) begin
      \$73  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$74  = error;
    if (rst) begin
      \$74  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$75  = 1'h0;
    if (write) begin
      casez (\$signal$60 )
        10'h00a:
            \$75  = cleared[0];
      endcase
    end
    if (rst) begin
      \$75  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$76  = soft_reset;
    if (write) begin
      casez (\$signal$60 )
        10'h00a:
            if (mask[1]) begin
              \$76  = \$signal$55 [1];
            end
      endcase
    end
    if (rst) begin
      \$76  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$77  = \$signal$61 ;
    if (write) begin
      casez (\$signal$60 )
        10'h00a:
            /* empty */;
        10'h00b:
            if (cleared[1]) begin
              \$77  = 1'h0;
            end
      endcase
    end
    if (start) begin
      \$77  = 1'h0;
    end
    if (done) begin
      \$77  = 1'h1;
    end
    if (soft_reset) begin
      \$77  = 1'h0;
    end
    if (rst) begin
      \$77  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$78  = \$signal$53 ;
    if (write) begin
      casez (\$signal$60 )
        10'h00a:
            /* empty */;
        10'h00b:
            /* empty */;
        10'h00d:
            \$78  = \$17 ;
      endcase
    end
    if (\$38 ) begin
      \$78  = \$39 ;
    end
    if (soft_reset) begin
      \$78  = 2'h0;
    end
    if (rst) begin
      \$78  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$79  = \$signal$52 ;
    if (write) begin
      casez (\$signal$60 )
        10'h00a:
            /* empty */;
        10'h00b:
            /* empty */;
        10'h00d:
            /* empty */;
        10'h00c:
            \$79  = \$20 [1:0];
      endcase
    end
    if (rst) begin
      \$79  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$80  = program_address;
    if (write) begin
      casez (\$signal$60 )
        10'h00a:
            /* empty */;
        10'h00b:
            /* empty */;
        10'h00d:
            /* empty */;
        10'h00c:
            /* empty */;
        10'h00e:
            \$80  = \$23 ;
      endcase
    end
    if (rst) begin
      \$80  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$81  = commands;
    if (write) begin
      casez (\$signal$60 )
        10'h00a:
            /* empty */;
        10'h00b:
            /* empty */;
        10'h00d:
            /* empty */;
        10'h00c:
            /* empty */;
        10'h00e:
            /* empty */;
        10'h00f:
            \$81  = \$26 ;
      endcase
    end
    if (rst) begin
      \$81  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$82  = \task ;
    if (write) begin
      casez (\$signal$60 )
        10'h00a:
            /* empty */;
        10'h00b:
            /* empty */;
        10'h00d:
            /* empty */;
        10'h00c:
            /* empty */;
        10'h00e:
            /* empty */;
        10'h00f:
            /* empty */;
        10'h010:
            \$82  = \$29 ;
      endcase
    end
    if (rst) begin
      \$82  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$83  = image_address;
    if (write) begin
      casez (\$signal$60 )
        10'h00a:
            /* empty */;
        10'h00b:
            /* empty */;
        10'h00d:
            /* empty */;
        10'h00c:
            /* empty */;
        10'h00e:
            /* empty */;
        10'h00f:
            /* empty */;
        10'h010:
            /* empty */;
        10'h011:
            \$83  = \$32 ;
      endcase
    end
    if (rst) begin
      \$83  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$84  = output_address;
    if (write) begin
      casez (\$signal$60 )
        10'h00a:
            /* empty */;
        10'h00b:
            /* empty */;
        10'h00d:
            /* empty */;
        10'h00c:
            /* empty */;
        10'h00e:
            /* empty */;
        10'h00f:
            /* empty */;
        10'h010:
            /* empty */;
        10'h011:
            /* empty */;
        10'h012:
            \$84  = \$35 ;
      endcase
    end
    if (rst) begin
      \$84  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$85  = \$signal$62 ;
    if (error) begin
      \$85  = 1'h1;
    end
    if (soft_reset) begin
      \$85  = 1'h0;
    end
    if (rst) begin
      \$85  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$86  = count_cycles;
    if (rst) begin
      \$86  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$87  = \$40 [63:0];
    if (start) begin
      \$87  = 64'h0000000000000000;
    end
    if (rst) begin
      \$87  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$88  = count_compute;
    if (rst) begin
      \$88  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$89  = \$41 [63:0];
    if (start) begin
      \$89  = 64'h0000000000000000;
    end
    if (rst) begin
      \$89  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$90  = count_macs;
    if (rst) begin
      \$90  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$91  = \$42 [63:0];
    if (start) begin
      \$91  = 64'h0000000000000000;
    end
    if (rst) begin
      \$91  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$92  = count_wait_weights;
    if (rst) begin
      \$92  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$93  = \$43 [63:0];
    if (start) begin
      \$93  = 64'h0000000000000000;
    end
    if (rst) begin
      \$93  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$94  = count_wait_activations;
    if (rst) begin
      \$94  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$95  = \$44 [63:0];
    if (start) begin
      \$95  = 64'h0000000000000000;
    end
    if (rst) begin
      \$95  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$96  = count_wait_drain;
    if (rst) begin
      \$96  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$97  = \$45 [63:0];
    if (start) begin
      \$97  = 64'h0000000000000000;
    end
    if (rst) begin
      \$97  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$98  = count_wait_memory;
    if (rst) begin
      \$98  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$99  = \$46 [63:0];
    if (start) begin
      \$99  = 64'h0000000000000000;
    end
    if (rst) begin
      \$99  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$100  = count_sequence;
    if (rst) begin
      \$100  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$101  = \$47 [63:0];
    if (start) begin
      \$101  = 64'h0000000000000000;
    end
    if (rst) begin
      \$101  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$102  = count_key_value_bytes;
    if (rst) begin
      \$102  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$103  = \$48 [63:0];
    if (start) begin
      \$103  = 64'h0000000000000000;
    end
    if (rst) begin
      \$103  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$104  = count_query_bytes;
    if (rst) begin
      \$104  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$105  = \$49 [63:0];
    if (start) begin
      \$105  = 64'h0000000000000000;
    end
    if (rst) begin
      \$105  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$106  = count_activation_bytes;
    if (rst) begin
      \$106  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$107  = \$50 [63:0];
    if (start) begin
      \$107  = 64'h0000000000000000;
    end
    if (rst) begin
      \$107  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$108  = count_read_beats;
    if (rst) begin
      \$108  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$109  = \$51 [63:0];
    if (start) begin
      \$109  = 64'h0000000000000000;
    end
    if (rst) begin
      \$109  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$110  = count_write_beats;
    if (rst) begin
      \$110  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$111  = \$52 [63:0];
    if (start) begin
      \$111  = 64'h0000000000000000;
    end
    if (rst) begin
      \$111  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$112  = \$signal$57 ;
    if (\$53 ) begin
      \$112  = 1'h1;
    end
    if (answer) begin
      \$112  = 1'h0;
    end
    if (rst) begin
      \$112  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$113  = \$signal$89 ;
    if (\$53 ) begin
      \$113  = s_axil_araddr[11:2];
    end
    if (rst) begin
      \$113  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$114  = \$55 ;
    if (rst) begin
      \$114  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$115  = \$56 ;
    if (rst) begin
      \$115  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$116  = \$58 ;
    if (rst) begin
      \$116  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$117  = \$59 ;
    if (rst) begin
      \$117  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$118  = \$62 ;
    if (rst) begin
      \$118  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$119  = s_axil_rvalid;
    if (s_axil_rready) begin
      \$119  = 1'h0;
    end
    if (answer) begin
      \$119  = 1'h1;
    end
    if (rst) begin
      \$119  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$120  = s_axil_rdata;
    if (answer) begin
      \$120  = 32'd0;
      if (\$signal$92 ) begin
        \$120  = \$signal$90 ;
      end
      if (is_counter) begin
        \$120  = \$65 ;
      end
    end
    if (rst) begin
      \$120  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$121  = s_axil_rresp;
    if (answer) begin
      \$121  = \$64 ;
    end
    if (rst) begin
      \$121  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$122  = \$signal$94 ;
    if (answer) begin
      if (is_counter) begin
        if (\$66 ) begin
          \$122  = counter[63:32];
        end
      end
    end
    if (rst) begin
      \$122  = 32'd0;
    end
  end
  assign events = { \$4 , done };
endmodule
