// A stand-in with the accelerator's ports: it copies memory as a list of commands says.
//
// A command is 32 bytes: source offset from the image address, destination offset from the output
// address, bytes (a multiple of the port's width), what every byte is xored with in task 1, a
// fault to commit (0 for none) and 12 unused bytes.
// Bursts are at most BURST beats and stop at 4 KiB; reads run ahead of writes through a FIFO.

module accelerator #(parameter BURST = 16) (
    input clk, input rst,
    output [0:0] m_axi_awid, output reg [31:0] m_axi_awaddr, output reg [7:0] m_axi_awlen,
    output [2:0] m_axi_awsize, output [1:0] m_axi_awburst, output reg m_axi_awvalid, input m_axi_awready,
    output [`WIDTH-1:0] m_axi_wdata, output [`WIDTH/8-1:0] m_axi_wstrb, output m_axi_wlast,
    output m_axi_wvalid, input m_axi_wready,
    input [0:0] m_axi_bid, input [1:0] m_axi_bresp, input m_axi_bvalid, output m_axi_bready,
    output [0:0] m_axi_arid, output reg [31:0] m_axi_araddr, output reg [7:0] m_axi_arlen,
    output [2:0] m_axi_arsize, output [1:0] m_axi_arburst, output reg m_axi_arvalid, input m_axi_arready,
    input [0:0] m_axi_rid, input [`WIDTH-1:0] m_axi_rdata, input [1:0] m_axi_rresp, input m_axi_rlast,
    input m_axi_rvalid, output m_axi_rready,
    input [11:0] s_axil_awaddr, input s_axil_awvalid, output s_axil_awready,
    input [31:0] s_axil_wdata, input [3:0] s_axil_wstrb, input s_axil_wvalid, output s_axil_wready,
    output [1:0] s_axil_bresp, output reg s_axil_bvalid, input s_axil_bready,
    input [11:0] s_axil_araddr, input s_axil_arvalid, output s_axil_arready,
    output reg [31:0] s_axil_rdata, output [1:0] s_axil_rresp, output reg s_axil_rvalid, input s_axil_rready,
    output interrupt,
    output trace_column_valid, output [15:0] trace_column_command, output [7:0] trace_column_expert,
    output [15:0] trace_column_row, output [15:0] trace_column_index, output [63:0] trace_column_value,
    output trace_word_valid, output [15:0] trace_word_token, output [15:0] trace_word_index,
    output [63:0] trace_word_value, output [15:0] trace_word_command,
    output trace_norm_valid, output [15:0] trace_norm_token, output [15:0] trace_norm_index,
    output [31:0] trace_norm_value, output [15:0] trace_norm_command,
    output trace_route_valid, output [15:0] trace_route_token, output [7:0] trace_route_expert,
    output [15:0] trace_route_score, output [15:0] trace_route_command
);
    localparam BEAT = `WIDTH / 8, SIZE = $clog2(BEAT), DEPTH = 64;
    localparam IDLE = 0, FETCH = 1, COPY = 2, FLUSH = 3;

    // Registers.
    reg [31:0] program_address, image_address, output_address;
    reg [15:0] command_count, command;
    reg task_number, enable, done;
    reg [2:0] state;
    reg [31:0] counter [0:25];
    integer i;

    assign s_axil_awready = s_axil_awvalid & s_axil_wvalid & ~s_axil_bvalid;
    assign s_axil_wready = s_axil_awready;
    assign s_axil_arready = ~s_axil_rvalid;
    assign s_axil_bresp = 0;
    assign s_axil_rresp = 0;
    assign interrupt = done & enable;

    wire write = s_axil_awready;
    wire start = write & s_axil_awaddr == 12'h028 & s_axil_wdata[0];
    wire soft_reset = write & s_axil_awaddr == 12'h028 & s_axil_wdata[1];

    always @(posedge clk) begin
        if (write) case (s_axil_awaddr)
            12'h030: enable <= s_axil_wdata[0];
            12'h038: program_address <= s_axil_wdata;
            12'h03c: command_count <= s_axil_wdata[15:0];
            12'h040: task_number <= s_axil_wdata[0];
            12'h044: image_address <= s_axil_wdata;
            12'h048: output_address <= s_axil_wdata;
            default: ;
        endcase
        if (s_axil_bready) s_axil_bvalid <= 0;
        if (write) s_axil_bvalid <= 1;
        if (s_axil_rready) s_axil_rvalid <= 0;
        if (s_axil_arvalid & s_axil_arready) begin
            s_axil_rvalid <= 1;
            casez (s_axil_araddr)
                12'h000: s_axil_rdata <= 32'h57474445;
                12'h004: s_axil_rdata <= 32'h00010000;
                12'h008, 12'h00c, 12'h010, 12'h014, 12'h018, 12'h01c, 12'h020, 12'h024:
                    s_axil_rdata <= {20'hABCDE, s_axil_araddr};
                12'h02c: s_axil_rdata <= {command, 5'd0, state, 6'd0, done, state != IDLE};
                12'h034: s_axil_rdata <= {31'd0, done};
                12'h03c: s_axil_rdata <= {16'd0, command_count};
                12'b00001???????, 12'b0001????????: s_axil_rdata <= counter[(s_axil_araddr - 12'h080) >> 2];
                default: s_axil_rdata <= 0;
            endcase
        end
        if (rst) begin
            s_axil_bvalid <= 0;
            s_axil_rvalid <= 0;
            enable <= 0;
            task_number <= 0;
        end
    end

    // Reads: of a command, or ahead of the writes.
    reg [31:0] source, left_to_read, destination, left_to_write;
    reg [7:0] invert, words;
    reg [255:0] fetched;
    reg [`WIDTH-1:0] fifo [0:DEPTH-1];
    reg [7:0] head, tail, promised;
    wire [7:0] held = tail - head;
    assign m_axi_arid = 0;
    assign m_axi_arsize = fault == NARROW ? SIZE - 1 : SIZE;
    assign m_axi_arburst = 1;
    assign m_axi_rready = 1;

    // Faults that the memory must notice, and one that the driver must.
    localparam CROSS_PAGE = 1, EARLY_LAST = 2, MOVE_ADDRESS = 3, WITHDRAW = 4, NARROW = 5, HANG = 6;
    reg [3:0] fault;
    reg [31:0] timer;  // cycles since the last address was taken

    function [8:0] beats(input [31:0] address, input [31:0] left);
        reg [31:0] to_page, most;
        begin
            to_page = (32'd4096 - (address & 32'd4095)) >> SIZE;
            most = left >> SIZE;
            if (to_page < most & fault != CROSS_PAGE) most = to_page;
            beats = most > BURST ? BURST : most;
        end
    endfunction

    wire [8:0] next_read = beats(source, left_to_read);
    wire room = (DEPTH - held - promised) >= next_read;
    wire read_beat = m_axi_rvalid & m_axi_rready;

    // Writes: one burst at a time, when all of it is there.
    wire [8:0] next_write = beats(destination, left_to_write);
    reg [8:0] write_left;
    reg [3:0] unanswered;
    assign m_axi_awid = 0;
    assign m_axi_awsize = SIZE;
    assign m_axi_awburst = 1;
    assign m_axi_wstrb = {BEAT{1'b1}};
    assign m_axi_wdata = fifo[head % DEPTH] ^ {BEAT{task_number ? invert : 8'd0}};
    assign m_axi_wlast = write_left == (fault == EARLY_LAST ? 2 : 1);
    assign m_axi_wvalid = write_left != 0 & ~m_axi_awvalid;
    assign m_axi_bready = 1;
    wire write_beat = m_axi_wvalid & m_axi_wready;
    reg new_burst, fetching;

    always @(posedge clk) begin
        new_burst = 0;
        if (m_axi_arready | fault == WITHDRAW) m_axi_arvalid <= 0;
        if (fault == MOVE_ADDRESS & ~m_axi_arready) m_axi_araddr <= m_axi_araddr + BEAT;
        if (m_axi_awready) m_axi_awvalid <= 0;
        if (write_beat) write_left <= write_left - 1;
        if (state == COPY & left_to_write != 0 & write_left == 0 & ~m_axi_awvalid & held >= next_write
            & unanswered < 4) begin
            m_axi_awvalid <= 1;
            m_axi_awaddr <= destination;
            m_axi_awlen <= next_write - 1;
            write_left <= next_write;
            destination <= destination + (next_write << SIZE);
            left_to_write <= left_to_write - (next_write << SIZE);
            new_burst = 1;
        end
        unanswered <= unanswered + new_burst - m_axi_bvalid;
        if (write_beat) head <= head + 1;
        if (read_beat & state == COPY) begin
            fifo[tail % DEPTH] <= m_axi_rdata;
            tail <= tail + 1;
        end

        case (state)
            IDLE: if (start) begin
                state <= command_count != 0 ? FETCH : FLUSH;
                command <= 0;
                fault <= 0;
                fetching <= 0;
                for (i = 0; i < 26; i = i + 1) counter[i] <= 0;
            end
            FETCH: begin
                if (~fetching) begin
                    m_axi_arvalid <= 1;
                    m_axi_araddr <= program_address + {command, 5'd0};
                    m_axi_arlen <= 32 / BEAT - 1;
                    words <= 32 / BEAT;
                    fetching <= 1;
                end
                if (read_beat) begin
                    fetched = {m_axi_rdata, fetched} >> `WIDTH;
                    if (words == 1) begin
                        source <= image_address + fetched[31:0];
                        destination <= output_address + fetched[63:32];
                        left_to_read <= fetched[95:64];
                        left_to_write <= fetched[95:64];
                        invert <= fetched[103:96];
                        fault <= fetched[131:128];
                        state <= COPY;
                        fetching <= 0;
                    end
                    words <= words - 1;
                end
            end
            COPY: begin
                promised <= promised - read_beat;
                if (left_to_read != 0 & ~m_axi_arvalid & room) begin
                    m_axi_arvalid <= 1;
                    m_axi_araddr <= source;
                    m_axi_arlen <= next_read - 1;
                    source <= source + (next_read << SIZE);
                    left_to_read <= left_to_read - (next_read << SIZE);
                    promised <= promised + next_read - read_beat;
                end
                if (left_to_write == 0 & write_left == 0 & unanswered == 0 & ~m_axi_awvalid
                    & fault != HANG) begin
                    command <= command + 1;
                    state <= command + 1 == command_count ? FLUSH : FETCH;
                end
            end
            FLUSH: begin
                state <= IDLE;
                done <= 1;
            end
        endcase
        if (write & ((s_axil_awaddr == 12'h034 & s_axil_wdata[0]) | (s_axil_awaddr == 12'h02c & s_axil_wdata[1])))
            done <= 0;
        if (state != IDLE) begin
            counter[0] <= counter[0] + 1;
            if (~read_beat & promised != 0) counter[12] <= counter[12] + 1;
            if (read_beat) counter[22] <= counter[22] + 1;
            if (m_axi_arvalid & m_axi_arready) timer <= 1;
            else timer <= timer + 1;
            if (state == FETCH & read_beat & words == 32 / BEAT) counter[2] <= timer;
            if (write_beat) counter[24] <= counter[24] + 1;
        end
        if (rst | soft_reset) begin
            state <= IDLE;
            done <= 0;
            head <= 0;
            tail <= 0;
            promised <= 0;
            write_left <= 0;
            left_to_write <= 0;
            left_to_read <= 0;
            unanswered <= 0;
            command <= 0;
            fault <= 0;
            fetching <= 0;
            m_axi_arvalid <= 0;
            m_axi_awvalid <= 0;
            for (i = 0; i < 26; i = i + 1) counter[i] <= 0;
        end
    end

    // What was written, as a trace: beats as columns, commands as routes.
    reg [15:0] written;
    always @(posedge clk) written <= state == IDLE ? 0 : written + write_beat;
    assign trace_column_valid = write_beat;
    assign trace_column_command = command;
    assign trace_column_expert = 8'h5a;
    assign trace_column_row = command * 4;
    assign trace_column_index = written;
    assign trace_column_value = m_axi_wdata;
    assign {trace_word_valid, trace_word_token, trace_word_index, trace_word_value, trace_word_command} = 0;
    assign {trace_norm_valid, trace_norm_token, trace_norm_index, trace_norm_value, trace_norm_command} = 0;
    assign trace_route_valid = read_beat & state == FETCH & words == 1;
    assign trace_route_token = command;
    assign trace_route_expert = task_number;
    assign trace_route_score = 16'hffff;
    assign trace_route_command = command;
endmodule
