module axi4(read__valid, read_data__ready, write__payload, write__valid, write_data__payload, write_data__valid, m_axi_awready, m_axi_wready, m_axi_bid, m_axi_bresp, m_axi_bvalid, m_axi_arready, m_axi_rid, m_axi_rdata, m_axi_rresp, m_axi_rlast, m_axi_rvalid, clk, rst, read__ready, read_data__payload
, read_data__valid, write__ready, write_data__ready, write_done, error, m_axi_awid, m_axi_awaddr, m_axi_awlen, m_axi_awsize, m_axi_awburst, m_axi_awlock, m_axi_awcache, m_axi_awprot, m_axi_awqos, m_axi_awvalid, m_axi_wdata, m_axi_wstrb, m_axi_wlast, m_axi_wvalid, m_axi_bready, m_axi_arid
, m_axi_araddr, m_axi_arlen, m_axi_arsize, m_axi_arburst, m_axi_arlock, m_axi_arcache, m_axi_arprot, m_axi_arqos, m_axi_arvalid, m_axi_rready, read__payload);
  reg \$auto$verilog_backend.cc:2355:dump_module$1  = 0;
  wire [9:0] \$1 ;
  wire [9:0] \$2 ;
  wire \$3 ;
  wire \$4 ;
  wire \$5 ;
  reg \$6 ;
  reg \$7 ;
  input clk;
  wire clk;
  output error;
  reg error = 1'h0;
  output [31:0] m_axi_araddr;
  wire [31:0] m_axi_araddr;
  output [1:0] m_axi_arburst;
  wire [1:0] m_axi_arburst;
  output [3:0] m_axi_arcache;
  wire [3:0] m_axi_arcache;
  output m_axi_arid;
  wire m_axi_arid;
  output [7:0] m_axi_arlen;
  wire [7:0] m_axi_arlen;
  output m_axi_arlock;
  wire m_axi_arlock;
  output [2:0] m_axi_arprot;
  wire [2:0] m_axi_arprot;
  output [3:0] m_axi_arqos;
  wire [3:0] m_axi_arqos;
  input m_axi_arready;
  wire m_axi_arready;
  output [2:0] m_axi_arsize;
  wire [2:0] m_axi_arsize;
  output m_axi_arvalid;
  wire m_axi_arvalid;
  output [31:0] m_axi_awaddr;
  wire [31:0] m_axi_awaddr;
  output [1:0] m_axi_awburst;
  wire [1:0] m_axi_awburst;
  output [3:0] m_axi_awcache;
  wire [3:0] m_axi_awcache;
  output m_axi_awid;
  wire m_axi_awid;
  output [7:0] m_axi_awlen;
  wire [7:0] m_axi_awlen;
  output m_axi_awlock;
  wire m_axi_awlock;
  output [2:0] m_axi_awprot;
  wire [2:0] m_axi_awprot;
  output [3:0] m_axi_awqos;
  wire [3:0] m_axi_awqos;
  input m_axi_awready;
  wire m_axi_awready;
  output [2:0] m_axi_awsize;
  wire [2:0] m_axi_awsize;
  output m_axi_awvalid;
  wire m_axi_awvalid;
  input m_axi_bid;
  wire m_axi_bid;
  output m_axi_bready;
  wire m_axi_bready;
  input [1:0] m_axi_bresp;
  wire [1:0] m_axi_bresp;
  input m_axi_bvalid;
  wire m_axi_bvalid;
  input [31:0] m_axi_rdata;
  wire [31:0] m_axi_rdata;
  input m_axi_rid;
  wire m_axi_rid;
  input m_axi_rlast;
  wire m_axi_rlast;
  output m_axi_rready;
  wire m_axi_rready;
  input [1:0] m_axi_rresp;
  wire [1:0] m_axi_rresp;
  input m_axi_rvalid;
  wire m_axi_rvalid;
  output [31:0] m_axi_wdata;
  wire [31:0] m_axi_wdata;
  output m_axi_wlast;
  wire m_axi_wlast;
  input m_axi_wready;
  wire m_axi_wready;
  output [3:0] m_axi_wstrb;
  wire [3:0] m_axi_wstrb;
  output m_axi_wvalid;
  wire m_axi_wvalid;
  input [40:0] read__payload;
  wire [40:0] read__payload;
  wire [31:0] \read__payload.address ;
  wire [8:0] \read__payload.beats ;
  output read__ready;
  wire read__ready;
  input read__valid;
  wire read__valid;
  output [31:0] read_data__payload;
  wire [31:0] read_data__payload;
  input read_data__ready;
  wire read_data__ready;
  output read_data__valid;
  wire read_data__valid;
  input rst;
  wire rst;
  input [40:0] write__payload;
  wire [40:0] write__payload;
  wire [31:0] \write__payload.address ;
  wire [8:0] \write__payload.beats ;
  output write__ready;
  wire write__ready;
  input write__valid;
  wire write__valid;
  input [32:0] write_data__payload;
  wire [32:0] write_data__payload;
  wire [31:0] \write_data__payload.data ;
  wire \write_data__payload.last ;
  output write_data__ready;
  wire write_data__ready;
  input write_data__valid;
  wire write_data__valid;
  output write_done;
  reg write_done = 1'h0;
  assign \$3  = m_axi_bvalid & m_axi_bresp[1];
  assign \$4  = m_axi_rvalid & read_data__ready;
  assign \$5  = \$4  & m_axi_rresp[1];
  always @(posedge clk)
    write_done <= \$6 ;
  always @(posedge clk)
    error <= \$7 ;
  assign \$1  = write__payload[40:32] - 1'h1;
  assign \$2  = read__payload[40:32] - 1'h1;
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$6  = m_axi_bvalid;
    if (rst) begin
      \$6  = 1'h0;
    end
  end
  always @* begin
    if (\$auto$verilog_backend.cc:2355:dump_module$1 ) begin end
    \$7  = error;
    if (\$3 ) begin
      \$7  = 1'h1;
    end
    if (\$5 ) begin
      \$7  = 1'h1;
    end
    if (rst) begin
      \$7  = 1'h0;
    end
  end
  assign read__ready = m_axi_arready;
  assign read_data__payload = m_axi_rdata;
  assign read_data__valid = m_axi_rvalid;
  assign write__ready = m_axi_awready;
  assign write_data__ready = m_axi_wready;
  assign m_axi_awid = 1'h0;
  assign m_axi_awaddr = write__payload[31:0];
  assign m_axi_awlen = \$1 [7:0];
  assign m_axi_awsize = 3'h2;
  assign m_axi_awburst = 2'h1;
  assign m_axi_awlock = 1'h0;
  assign m_axi_awcache = 4'h3;
  assign m_axi_awprot = 3'h0;
  assign m_axi_awqos = 4'h0;
  assign m_axi_awvalid = write__valid;
  assign m_axi_wdata = write_data__payload[31:0];
  assign m_axi_wstrb = 4'hf;
  assign m_axi_wlast = write_data__payload[32];
  assign m_axi_wvalid = write_data__valid;
  assign m_axi_bready = 1'h1;
  assign m_axi_arid = 1'h0;
  assign m_axi_araddr = read__payload[31:0];
  assign m_axi_arlen = \$2 [7:0];
  assign m_axi_arsize = 3'h2;
  assign m_axi_arburst = 2'h1;
  assign m_axi_arlock = 1'h0;
  assign m_axi_arcache = 4'h3;
  assign m_axi_arprot = 3'h0;
  assign m_axi_arqos = 4'h0;
  assign m_axi_arvalid = read__valid;
  assign m_axi_rready = read_data__ready;
  assign \read__payload.address  = read__payload[31:0];
  assign \read__payload.beats  = read__payload[40:32];
  assign \write__payload.address  = write__payload[31:0];
  assign \write__payload.beats  = write__payload[40:32];
  assign \write_data__payload.data  = write_data__payload[31:0];
  assign \write_data__payload.last  = write_data__payload[32];
endmodule
