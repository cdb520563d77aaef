module registers(done, error, state, command, count_cycles, count_compute, count_macs, count_wait_weights, count_wait_activations, count_wait_drain, count_wait_memory, count_sequence, count_key_value_bytes, count_query_bytes, count_activation_bytes, count_read_beats, count_write_beats, s_axil_awaddr, s_axil_awprot, s_axil_awvalid, s_axil_wdata
, s_axil_wstrb, s_axil_wvalid, s_axil_bready, s_axil_araddr, s_axil_arprot, s_axil_arvalid, s_axil_rready, clk, rst, start, soft_reset, program_address, commands, \task , image_address, output_address, interrupt, s_axil_awready, s_axil_wready, s_axil_bresp, s_axil_bvalid
, s_axil_arready, s_axil_rdata, s_axil_rresp, s_axil_rvalid, busy);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire \$1 ;
  wire \$10 ;
  reg \$100 ;
  reg [9:0] \$101 ;
  reg \$102 ;
  reg [31:0] \$103 ;
  reg [1:0] \$104 ;
  reg [31:0] \$105 ;
  wire \$11 ;
  wire \$12 ;
  wire [1:0] \$13 ;
  wire [1:0] \$14 ;
  wire [1:0] \$15 ;
  wire [1:0] \$16 ;
  wire [31:0] \$17 ;
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
  wire \$35 ;
  wire \$36 ;
  wire \$37 ;
  wire [1:0] \$38 ;
  wire [64:0] \$39 ;
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
  wire \$52 ;
  wire \$53 ;
  wire \$54 ;
  reg \$55 ;
  reg [9:0] \$56 ;
  reg \$57 ;
  reg [31:0] \$58 ;
  reg [31:0] \$59 ;
  wire \$6 ;
  reg \$60 ;
  reg [1:0] \$61 ;
  reg \$62 ;
  reg \$63 ;
  reg \$64 ;
  reg \$65 ;
  reg [1:0] \$66 ;
  reg [1:0] \$67 ;
  reg [31:0] \$68 ;
  reg [31:0] \$69 ;
  wire \$7 ;
  reg [31:0] \$70 ;
  reg [31:0] \$71 ;
  reg [31:0] \$72 ;
  reg \$73 ;
  reg \$74 ;
  reg [63:0] \$75 ;
  reg \$76 ;
  reg [63:0] \$77 ;
  reg [15:0] \$78 ;
  reg [63:0] \$79 ;
  wire \$8 ;
  reg \$80 ;
  reg [63:0] \$81 ;
  reg \$82 ;
  reg [63:0] \$83 ;
  reg \$84 ;
  reg [63:0] \$85 ;
  reg \$86 ;
  reg [63:0] \$87 ;
  reg \$88 ;
  reg [63:0] \$89 ;
  wire \$9 ;
  reg [15:0] \$90 ;
  reg [63:0] \$91 ;
  reg [15:0] \$92 ;
  reg [63:0] \$93 ;
  reg [15:0] \$94 ;
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
  reg [9:0] \$signal$58  = 10'h000;
  reg \$signal$59  = 1'h0;
  reg \$signal$60  = 1'h0;
  reg [9:0] \$signal$87  = 10'h000;
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
  reg [31:0] high = 32'd0;
  output [31:0] image_address;
  reg [31:0] image_address = 32'd0;
  output interrupt;
  wire interrupt;
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
  assign \$6  = s_axil_awvalid & s_axil_awready;
  assign \$7  = s_axil_wvalid & s_axil_wready;
  assign \$8  = \$signal$58  <= 5'h12;
  assign \$9  = \$signal$58  >= 6'h20;
  assign \$10  = \$signal$58  <= 6'h39;
  assign \$11  = \$9  & \$10 ;
  assign \$12  = \$8  | \$11 ;
  assign \$13  = \$12  ? 2'h0 : 2'h2;
  assign \$14  = ~ cleared[1:0];
  assign \$15  = \$signal$53  & \$14 ;
  assign \$16  = \$15  | { \$4 , done };
  assign \$17  = ~ mask;
  assign \$18  = { 30'h00000000, \$signal$52  } & \$17 ;
  assign \$19  = \$18  | cleared;
  assign \$20  = ~ mask;
  assign \$21  = program_address & \$20 ;
  assign \$22  = \$21  | cleared;
  assign \$23  = ~ mask;
  assign \$24  = commands & \$23 ;
  assign \$25  = \$24  | cleared;
  assign \$26  = ~ mask;
  assign \$27  = \task  & \$26 ;
  assign \$28  = \$27  | cleared;
  assign \$29  = ~ mask;
  assign \$30  = image_address & \$29 ;
  assign \$31  = \$30  | cleared;
  assign \$32  = ~ mask;
  assign \$33  = output_address & \$32 ;
  assign \$34  = \$33  | cleared;
  assign \$35  = ~ write;
  assign \$36  = \$signal$58  != 4'hd;
  assign \$37  = \$35  | \$36 ;
  assign \$38  = \$signal$53  | { \$4 , done };
  assign \$39  = counter_cycles + step_cycles;
  assign \$40  = counter_compute + step_compute;
  assign \$41  = counter_macs + step_macs;
  assign \$42  = counter_wait_weights + step_wait_weights;
  assign \$43  = counter_wait_activations + step_wait_activations;
  assign \$44  = counter_wait_drain + step_wait_drain;
  assign \$45  = counter_wait_memory + step_wait_memory;
  assign \$46  = counter_sequence + step_sequence;
  assign \$47  = counter_key_value_bytes + step_key_value_bytes;
  assign \$48  = counter_query_bytes + step_query_bytes;
  assign \$49  = counter_activation_bytes + step_activation_bytes;
  assign \$50  = counter_read_beats + step_read_beats;
  assign \$51  = counter_write_beats + step_write_beats;
  assign \$52  = s_axil_arvalid & s_axil_arready;
  assign \$53  = ~ s_axil_rvalid;
  assign \$54  = \$signal$57  & \$53 ;
  always @(posedge clk)
    \$signal  <= \$55 ;
  always @(posedge clk)
    \$signal$58  <= \$56 ;
  always @(posedge clk)
    \$signal$48  <= \$57 ;
  always @(posedge clk)
    \$signal$55  <= \$58 ;
  always @(posedge clk)
    mask <= \$59 ;
  always @(posedge clk)
    s_axil_bvalid <= \$60 ;
  always @(posedge clk)
    s_axil_bresp <= \$61 ;
  always @(posedge clk)
    was_error <= \$62 ;
  always @(posedge clk)
    start <= \$63 ;
  always @(posedge clk)
    soft_reset <= \$64 ;
  always @(posedge clk)
    \$signal$59  <= \$65 ;
  always @(posedge clk)
    \$signal$53  <= \$66 ;
  always @(posedge clk)
    \$signal$52  <= \$67 ;
  always @(posedge clk)
    program_address <= \$68 ;
  always @(posedge clk)
    commands <= \$69 ;
  always @(posedge clk)
    \task  <= \$70 ;
  always @(posedge clk)
    image_address <= \$71 ;
  always @(posedge clk)
    output_address <= \$72 ;
  always @(posedge clk)
    \$signal$60  <= \$73 ;
  always @(posedge clk)
    step_cycles <= \$74 ;
  always @(posedge clk)
    counter_cycles <= \$75 ;
  always @(posedge clk)
    step_compute <= \$76 ;
  always @(posedge clk)
    counter_compute <= \$77 ;
  always @(posedge clk)
    step_macs <= \$78 ;
  always @(posedge clk)
    counter_macs <= \$79 ;
  always @(posedge clk)
    step_wait_weights <= \$80 ;
  always @(posedge clk)
    counter_wait_weights <= \$81 ;
  always @(posedge clk)
    step_wait_activations <= \$82 ;
  always @(posedge clk)
    counter_wait_activations <= \$83 ;
  always @(posedge clk)
    step_wait_drain <= \$84 ;
  always @(posedge clk)
    counter_wait_drain <= \$85 ;
  always @(posedge clk)
    step_wait_memory <= \$86 ;
  always @(posedge clk)
    counter_wait_memory <= \$87 ;
  always @(posedge clk)
    step_sequence <= \$88 ;
  always @(posedge clk)
    counter_sequence <= \$89 ;
  always @(posedge clk)
    step_key_value_bytes <= \$90 ;
  always @(posedge clk)
    counter_key_value_bytes <= \$91 ;
  always @(posedge clk)
    step_query_bytes <= \$92 ;
  always @(posedge clk)
    counter_query_bytes <= \$93 ;
  always @(posedge clk)
    step_activation_bytes <= \$94 ;
  always @(posedge clk)
    counter_activation_bytes <= \$95 ;
  always @(posedge clk)
    step_read_beats <= \$96 ;
  always @(posedge clk)
    counter_read_beats <= \$97 ;
  always @(posedge clk)
    step_write_beats <= \$98 ;
  always @(posedge clk)
    counter_write_beats <= \$99 ;
  always @(posedge clk)
    \$signal$57  <= \$100 ;
  always @(posedge clk)
    \$signal$87  <= \$101 ;
  always @(posedge clk)
    s_axil_rvalid <= \$102 ;
  always @(posedge clk)
    s_axil_rdata <= \$103 ;
  always @(posedge clk)
    s_axil_rresp <= \$104 ;
  always @(posedge clk)
    high <= \$105 ;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$55  = \$signal ;
    if (\$6 ) begin
      \$55  = 1'h1;
    end
    if (write) begin
      \$55  = 1'h0;
    end
    if (rst) begin
      \$55  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$56  = \$signal$58 ;
    if (\$6 ) begin
      \$56  = s_axil_awaddr[11:2];
    end
    if (rst) begin
      \$56  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$57  = \$signal$48 ;
    if (\$7 ) begin
      \$57  = 1'h1;
    end
    if (write) begin
      \$57  = 1'h0;
    end
    if (rst) begin
      \$57  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$58  = \$signal$55 ;
    if (\$7 ) begin
      \$58  = s_axil_wdata;
    end
    if (rst) begin
      \$58  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$59  = mask;
    if (\$7 ) begin
      \$59  = { s_axil_wstrb[3], s_axil_wstrb[3], s_axil_wstrb[3], s_axil_wstrb[3], s_axil_wstrb[3], s_axil_wstrb[3], s_axil_wstrb[3], s_axil_wstrb[3:2], s_axil_wstrb[2], s_axil_wstrb[2], s_axil_wstrb[2], s_axil_wstrb[2], s_axil_wstrb[2], s_axil_wstrb[2], s_axil_wstrb[2:1], s_axil_wstrb[1], s_axil_wstrb[1], s_axil_wstrb[1], s_axil_wstrb[1], s_axil_wstrb[1], s_axil_wstrb[1], s_axil_wstrb[1:0], s_axil_wstrb[0], s_axil_wstrb[0], s_axil_wstrb[0], s_axil_wstrb[0], s_axil_wstrb[0], s_axil_wstrb[0], s_axil_wstrb[0] };
    end
    if (rst) begin
      \$59  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$60  = s_axil_bvalid;
    if (s_axil_bready) begin
      \$60  = 1'h0;
    end
    if (write) begin
      \$60  = 1'h1;
    end
    if (rst) begin
      \$60  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$61  = s_axil_bresp;
    if (write) begin
      \$61  = \$13 ;
    end
    if (rst) begin
      \$61  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$62  = error;
    if (rst) begin
      \$62  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$63  = 1'h0;
    if (write) begin
      casez (\$signal$58 )
        10'h00a:
            \$63  = cleared[0];
      endcase
    end
    if (rst) begin
      \$63  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$64  = soft_reset;
    if (write) begin
      casez (\$signal$58 )
        10'h00a:
            if (mask[1]) begin
              \$64  = \$signal$55 [1];
            end
      endcase
    end
    if (rst) begin
      \$64  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$65  = \$signal$59 ;
    if (write) begin
      casez (\$signal$58 )
        10'h00a:
            /* empty */;
        10'h00b:
            if (cleared[1]) begin
              \$65  = 1'h0;
            end
      endcase
    end
    if (start) begin
      \$65  = 1'h0;
    end
    if (done) begin
      \$65  = 1'h1;
    end
    if (soft_reset) begin
      \$65  = 1'h0;
    end
    if (rst) begin
      \$65  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$66  = \$signal$53 ;
    if (write) begin
      casez (\$signal$58 )
        10'h00a:
            /* empty */;
        10'h00b:
            /* empty */;
        10'h00d:
            \$66  = \$16 ;
      endcase
    end
    if (\$37 ) begin
      \$66  = \$38 ;
    end
    if (soft_reset) begin
      \$66  = 2'h0;
    end
    if (rst) begin
      \$66  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$67  = \$signal$52 ;
    if (write) begin
      casez (\$signal$58 )
        10'h00a:
            /* empty */;
        10'h00b:
            /* empty */;
        10'h00d:
            /* empty */;
        10'h00c:
            \$67  = \$19 [1:0];
      endcase
    end
    if (rst) begin
      \$67  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$68  = program_address;
    if (write) begin
      casez (\$signal$58 )
        10'h00a:
            /* empty */;
        10'h00b:
            /* empty */;
        10'h00d:
            /* empty */;
        10'h00c:
            /* empty */;
        10'h00e:
            \$68  = \$22 ;
      endcase
    end
    if (rst) begin
      \$68  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$69  = commands;
    if (write) begin
      casez (\$signal$58 )
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
            \$69  = \$25 ;
      endcase
    end
    if (rst) begin
      \$69  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$70  = \task ;
    if (write) begin
      casez (\$signal$58 )
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
            \$70  = \$28 ;
      endcase
    end
    if (rst) begin
      \$70  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$71  = image_address;
    if (write) begin
      casez (\$signal$58 )
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
            \$71  = \$31 ;
      endcase
    end
    if (rst) begin
      \$71  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$72  = output_address;
    if (write) begin
      casez (\$signal$58 )
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
            \$72  = \$34 ;
      endcase
    end
    if (rst) begin
      \$72  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$73  = \$signal$60 ;
    if (error) begin
      \$73  = 1'h1;
    end
    if (soft_reset) begin
      \$73  = 1'h0;
    end
    if (rst) begin
      \$73  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$74  = count_cycles;
    if (rst) begin
      \$74  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$75  = \$39 [63:0];
    if (start) begin
      \$75  = 64'h0000000000000000;
    end
    if (rst) begin
      \$75  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$76  = count_compute;
    if (rst) begin
      \$76  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$77  = \$40 [63:0];
    if (start) begin
      \$77  = 64'h0000000000000000;
    end
    if (rst) begin
      \$77  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$78  = count_macs;
    if (rst) begin
      \$78  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$79  = \$41 [63:0];
    if (start) begin
      \$79  = 64'h0000000000000000;
    end
    if (rst) begin
      \$79  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$80  = count_wait_weights;
    if (rst) begin
      \$80  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$81  = \$42 [63:0];
    if (start) begin
      \$81  = 64'h0000000000000000;
    end
    if (rst) begin
      \$81  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$82  = count_wait_activations;
    if (rst) begin
      \$82  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$83  = \$43 [63:0];
    if (start) begin
      \$83  = 64'h0000000000000000;
    end
    if (rst) begin
      \$83  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$84  = count_wait_drain;
    if (rst) begin
      \$84  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$85  = \$44 [63:0];
    if (start) begin
      \$85  = 64'h0000000000000000;
    end
    if (rst) begin
      \$85  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$86  = count_wait_memory;
    if (rst) begin
      \$86  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$87  = \$45 [63:0];
    if (start) begin
      \$87  = 64'h0000000000000000;
    end
    if (rst) begin
      \$87  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$88  = count_sequence;
    if (rst) begin
      \$88  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$89  = \$46 [63:0];
    if (start) begin
      \$89  = 64'h0000000000000000;
    end
    if (rst) begin
      \$89  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$90  = count_key_value_bytes;
    if (rst) begin
      \$90  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$91  = \$47 [63:0];
    if (start) begin
      \$91  = 64'h0000000000000000;
    end
    if (rst) begin
      \$91  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$92  = count_query_bytes;
    if (rst) begin
      \$92  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$93  = \$48 [63:0];
    if (start) begin
      \$93  = 64'h0000000000000000;
    end
    if (rst) begin
      \$93  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$94  = count_activation_bytes;
    if (rst) begin
      \$94  = 16'h0000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$95  = \$49 [63:0];
    if (start) begin
      \$95  = 64'h0000000000000000;
    end
    if (rst) begin
      \$95  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$96  = count_read_beats;
    if (rst) begin
      \$96  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$97  = \$50 [63:0];
    if (start) begin
      \$97  = 64'h0000000000000000;
    end
    if (rst) begin
      \$97  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$98  = count_write_beats;
    if (rst) begin
      \$98  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$99  = \$51 [63:0];
    if (start) begin
      \$99  = 64'h0000000000000000;
    end
    if (rst) begin
      \$99  = 64'h0000000000000000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$100  = \$signal$57 ;
    if (\$52 ) begin
      \$100  = 1'h1;
    end
    if (\$54 ) begin
      \$100  = 1'h0;
    end
    if (rst) begin
      \$100  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$101  = \$signal$87 ;
    if (\$52 ) begin
      \$101  = s_axil_araddr[11:2];
    end
    if (rst) begin
      \$101  = 10'h000;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$102  = s_axil_rvalid;
    if (s_axil_rready) begin
      \$102  = 1'h0;
    end
    if (\$54 ) begin
      \$102  = 1'h1;
    end
    if (rst) begin
      \$102  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$103  = s_axil_rdata;
    if (\$54 ) begin
      \$103  = 32'd0;
      casez (\$signal$87 )
        10'h000:
            \$103  = 32'd1464288325;
        10'h001:
            \$103  = 32'd256;
        10'h002:
            \$103  = 32'd3232072593;
        10'h003:
            \$103  = 32'd330097731;
        10'h004:
            \$103  = 32'd3277030843;
        10'h005:
            \$103  = 32'd1456279259;
        10'h006:
            \$103  = 32'd3305326624;
        10'h007:
            \$103  = 32'd702113346;
        10'h008:
            \$103  = 32'd121591200;
        10'h009:
            \$103  = 32'd2706319007;
        10'h00a:
            \$103  = { 30'h00000000, soft_reset, 1'h0 };
        10'h00b:
            \$103  = { command, state, 5'h00, \$signal$60 , \$signal$59 , busy };
        10'h00c:
            \$103  = { 30'h00000000, \$signal$52  };
        10'h00d:
            \$103  = { 30'h00000000, \$signal$53  };
        10'h00e:
            \$103  = program_address;
        10'h00f:
            \$103  = commands;
        10'h010:
            \$103  = \task ;
        10'h011:
            \$103  = image_address;
        10'h012:
            \$103  = output_address;
        10'h020:
            \$103  = counter_cycles[31:0];
        10'h021:
            \$103  = high;
        10'h022:
            \$103  = counter_compute[31:0];
        10'h023:
            \$103  = high;
        10'h024:
            \$103  = counter_macs[31:0];
        10'h025:
            \$103  = high;
        10'h026:
            \$103  = counter_wait_weights[31:0];
        10'h027:
            \$103  = high;
        10'h028:
            \$103  = counter_wait_activations[31:0];
        10'h029:
            \$103  = high;
        10'h02a:
            \$103  = counter_wait_drain[31:0];
        10'h02b:
            \$103  = high;
        10'h02c:
            \$103  = counter_wait_memory[31:0];
        10'h02d:
            \$103  = high;
        10'h02e:
            \$103  = counter_sequence[31:0];
        10'h02f:
            \$103  = high;
        10'h030:
            \$103  = counter_key_value_bytes[31:0];
        10'h031:
            \$103  = high;
        10'h032:
            \$103  = counter_query_bytes[31:0];
        10'h033:
            \$103  = high;
        10'h034:
            \$103  = counter_activation_bytes[31:0];
        10'h035:
            \$103  = high;
        10'h036:
            \$103  = counter_read_beats[31:0];
        10'h037:
            \$103  = high;
        10'h038:
            \$103  = counter_write_beats[31:0];
        10'h039:
            \$103  = high;
      endcase
    end
    if (rst) begin
      \$103  = 32'd0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$104  = s_axil_rresp;
    if (\$54 ) begin
      \$104  = 2'h0;
      (* full_case = 32'd1 *)
      casez (\$signal$87 )
        10'h000:
            /* empty */;
        10'h001:
            /* empty */;
        10'h002:
            /* empty */;
        10'h003:
            /* empty */;
        10'h004:
            /* empty */;
        10'h005:
            /* empty */;
        10'h006:
            /* empty */;
        10'h007:
            /* empty */;
        10'h008:
            /* empty */;
        10'h009:
            /* empty */;
        10'h00a:
            /* empty */;
        10'h00b:
            /* empty */;
        10'h00c:
            /* empty */;
        10'h00d:
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
            /* empty */;
        10'h020:
            /* empty */;
        10'h021:
            /* empty */;
        10'h022:
            /* empty */;
        10'h023:
            /* empty */;
        10'h024:
            /* empty */;
        10'h025:
            /* empty */;
        10'h026:
            /* empty */;
        10'h027:
            /* empty */;
        10'h028:
            /* empty */;
        10'h029:
            /* empty */;
        10'h02a:
            /* empty */;
        10'h02b:
            /* empty */;
        10'h02c:
            /* empty */;
        10'h02d:
            /* empty */;
        10'h02e:
            /* empty */;
        10'h02f:
            /* empty */;
        10'h030:
            /* empty */;
        10'h031:
            /* empty */;
        10'h032:
            /* empty */;
        10'h033:
            /* empty */;
        10'h034:
            /* empty */;
        10'h035:
            /* empty */;
        10'h036:
            /* empty */;
        10'h037:
            /* empty */;
        10'h038:
            /* empty */;
        10'h039:
            /* empty */;
        default:
            \$104  = 2'h2;
      endcase
    end
    if (rst) begin
      \$104  = 2'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$105  = high;
    if (\$54 ) begin
      casez (\$signal$87 )
        10'h000:
            /* empty */;
        10'h001:
            /* empty */;
        10'h002:
            /* empty */;
        10'h003:
            /* empty */;
        10'h004:
            /* empty */;
        10'h005:
            /* empty */;
        10'h006:
            /* empty */;
        10'h007:
            /* empty */;
        10'h008:
            /* empty */;
        10'h009:
            /* empty */;
        10'h00a:
            /* empty */;
        10'h00b:
            /* empty */;
        10'h00c:
            /* empty */;
        10'h00d:
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
            /* empty */;
        10'h020:
            \$105  = counter_cycles[63:32];
        10'h021:
            /* empty */;
        10'h022:
            \$105  = counter_compute[63:32];
        10'h023:
            /* empty */;
        10'h024:
            \$105  = counter_macs[63:32];
        10'h025:
            /* empty */;
        10'h026:
            \$105  = counter_wait_weights[63:32];
        10'h027:
            /* empty */;
        10'h028:
            \$105  = counter_wait_activations[63:32];
        10'h029:
            /* empty */;
        10'h02a:
            \$105  = counter_wait_drain[63:32];
        10'h02b:
            /* empty */;
        10'h02c:
            \$105  = counter_wait_memory[63:32];
        10'h02d:
            /* empty */;
        10'h02e:
            \$105  = counter_sequence[63:32];
        10'h02f:
            /* empty */;
        10'h030:
            \$105  = counter_key_value_bytes[63:32];
        10'h031:
            /* empty */;
        10'h032:
            \$105  = counter_query_bytes[63:32];
        10'h033:
            /* empty */;
        10'h034:
            \$105  = counter_activation_bytes[63:32];
        10'h035:
            /* empty */;
        10'h036:
            \$105  = counter_read_beats[63:32];
        10'h037:
            /* empty */;
        10'h038:
            \$105  = counter_write_beats[63:32];
      endcase
    end
    if (rst) begin
      \$105  = 32'd0;
    end
  end
  assign events = { \$4 , done };
endmodule
