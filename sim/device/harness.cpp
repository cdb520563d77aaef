// The Verilated accelerator with its memory and a register master, as a library with a plain C interface.
// Python calls in for millions of cycles at a time; nothing in here calls back.

#include "Vtop.h"
#include "memory.hpp"
#include "verilated.h"

#include <memory>

namespace {

// A trace is a run of records of one kind: a header of six 16-bit words, the first two of them the
// low 32 bits of the cycle, then the values.
struct Trace {
    unsigned value_bytes = 0;
    std::vector<uint8_t> bytes;

    void append(uint64_t cycle, uint16_t command, uint16_t a, uint16_t b, uint16_t c,
                const void *value) {
        const uint16_t header[6] = {uint16_t(cycle), uint16_t(cycle >> 16), command, a, b, c};
        const size_t at = bytes.size();
        bytes.resize(at + sizeof header + value_bytes);
        std::memcpy(&bytes[at], header, sizeof header);
        if (value_bytes) std::memcpy(&bytes[at + sizeof header], value, value_bytes);
    }
};

enum Kind { kColumn, kWord, kNorm, kRoute, kKinds };

class Simulation {
public:
    Simulation(uint64_t memory_bytes, uint32_t latency, double stall, uint64_t seed)
        : memory_(memory_bytes, latency, stall, seed) {
        context_.randReset(2);
        context_.randSeed(int(seed % 0x7FFFFFFF) + 1);
        top_ = std::make_unique<Vtop>(&context_);
#ifdef EDGEWRIGHT_TRACE
        traces_[kColumn].value_bytes = sizeof(Vtop::trace_column_value);
        traces_[kWord].value_bytes = sizeof(Vtop::trace_word_value);
        traces_[kNorm].value_bytes = sizeof(Vtop::trace_norm_value);
#endif
        top_->clk = 0;
        reset(4);
    }

    ~Simulation() { top_->final(); }

    void reset(uint64_t cycles) {
        memory_.reset(*top_);
        top_->s_axil_awvalid = top_->s_axil_wvalid = top_->s_axil_bready = 0;
        top_->s_axil_arvalid = top_->s_axil_rready = 0;
        top_->rst = 1;
        while (cycles--) edge();
        top_->rst = 0;
        memory_.drive(*top_, cycle_);
    }

    // Run until the interrupt is high. Returns 1 if it is, 0 if it is not, -1 on an error.
    int run(uint64_t cycles) {
        while (cycles-- && !interrupt() && tick()) {}
        return memory_.error().empty() ? interrupt() : -1;
    }

    // Returns the AXI response, or -1 when the accelerator never answers.
    int write_register(uint32_t offset, uint32_t value) {
        top_->s_axil_awaddr = offset;
        top_->s_axil_wdata = value;
        top_->s_axil_wstrb = 15;
        top_->s_axil_awvalid = top_->s_axil_wvalid = top_->s_axil_bready = 1;
        for (int i = 0; i < kPatience; i++) {
            if (!tick()) return -1;
            if (taken_.aw) top_->s_axil_awvalid = 0;
            if (taken_.w) top_->s_axil_wvalid = 0;
            if (taken_.b) {
                top_->s_axil_bready = 0;
                return taken_.response;
            }
        }
        return -1;
    }

    int read_register(uint32_t offset, uint32_t *value) {
        top_->s_axil_araddr = offset;
        top_->s_axil_arvalid = top_->s_axil_rready = 1;
        for (int i = 0; i < kPatience; i++) {
            if (!tick()) return -1;
            if (taken_.ar) top_->s_axil_arvalid = 0;
            if (taken_.r) {
                top_->s_axil_rready = 0;
                *value = taken_.data;
                return taken_.response;
            }
        }
        return -1;
    }

    Memory<Vtop> &memory() { return memory_; }
    Trace &trace(unsigned kind) { return traces_[kind]; }
    uint64_t cycle() const { return cycle_; }
    void set_tracing(bool on) { tracing_ = on; }

private:
    static constexpr int kPatience = 10000;

    // Verilator renames a port that it takes for a reserved word of some C++ compiler.
    bool interrupt() const { return top_->__SYM__interrupt; }

    // One clock cycle. The falling edge lets the outputs settle on the inputs of this cycle; what
    // is offered and taken then is what the rising edge acts on.
    bool tick() {
        top_->clk = 0;
        top_->eval();
        memory_.observe(*top_, cycle_);
        observe_registers();
        observe_trace();
        top_->clk = 1;
        top_->eval();
        cycle_++;
        memory_.drive(*top_, cycle_);
        return memory_.error().empty();
    }

    void edge() {
        top_->clk = 0;
        top_->eval();
        top_->clk = 1;
        top_->eval();
        cycle_++;
    }

    void observe_registers() {
        const Vtop &t = *top_;
        taken_.aw = t.s_axil_awvalid && t.s_axil_awready;
        taken_.w = t.s_axil_wvalid && t.s_axil_wready;
        taken_.b = t.s_axil_bvalid && t.s_axil_bready;
        taken_.ar = t.s_axil_arvalid && t.s_axil_arready;
        taken_.r = t.s_axil_rvalid && t.s_axil_rready;
        taken_.data = t.s_axil_rdata;
        taken_.response = taken_.r ? t.s_axil_rresp : t.s_axil_bresp;
    }

    void observe_trace() {
#ifdef EDGEWRIGHT_TRACE
        if (!tracing_) return;
        const Vtop &t = *top_;
        if (t.trace_column_valid)
            traces_[kColumn].append(cycle_, t.trace_column_command, t.trace_column_expert,
                                    t.trace_column_row, t.trace_column_index,
                                    &t.trace_column_value);
        if (t.trace_word_valid)
            traces_[kWord].append(cycle_, t.trace_word_command, 0, t.trace_word_token,
                                  t.trace_word_index, &t.trace_word_value);
        if (t.trace_norm_valid)
            traces_[kNorm].append(cycle_, t.trace_norm_command, 0, t.trace_norm_token,
                                  t.trace_norm_index, &t.trace_norm_value);
        if (t.trace_route_valid)
            traces_[kRoute].append(cycle_, t.trace_route_command, t.trace_route_expert,
                                   t.trace_route_token, t.trace_route_score, nullptr);
#endif
    }

    struct {
        bool aw, w, b, ar, r;
        uint32_t data;
        int response;
    } taken_{};

    VerilatedContext context_;
    std::unique_ptr<Vtop> top_;
    Memory<Vtop> memory_;
    Trace traces_[kKinds];
    uint64_t cycle_ = 0;
    bool tracing_ = false;
};

}  // namespace

extern "C" {

Simulation *edgewright_create(uint64_t memory_bytes, uint32_t latency, double stall,
                              uint64_t seed) {
    return new Simulation(memory_bytes, latency, stall, seed);
}

void edgewright_destroy(Simulation *s) { delete s; }

uint32_t edgewright_port_bytes() { return Memory<Vtop>::kBeat; }

uint8_t *edgewright_memory(Simulation *s) { return s->memory().bytes().data(); }

uint64_t edgewright_cycle(Simulation *s) { return s->cycle(); }

const char *edgewright_error(Simulation *s) { return s->memory().error().c_str(); }

void edgewright_answer_error(Simulation *s, uint64_t start, uint64_t end) {
    s->memory().answer_error(start, end);
}

void edgewright_reset(Simulation *s, uint64_t cycles) {
    s->memory().forget_error();
    s->reset(cycles);
}

int edgewright_run(Simulation *s, uint64_t cycles) { return s->run(cycles); }

int edgewright_write_register(Simulation *s, uint32_t offset, uint32_t value) {
    return s->write_register(offset, value);
}

int edgewright_read_register(Simulation *s, uint32_t offset, uint32_t *value) {
    return s->read_register(offset, value);
}

void edgewright_trace(Simulation *s, int on) { s->set_tracing(on != 0); }

void edgewright_trace_clear(Simulation *s) {
    for (unsigned kind = 0; kind < kKinds; kind++) s->trace(kind).bytes = {};
}

uint32_t edgewright_trace_value_bytes(Simulation *s, uint32_t kind) {
    return s->trace(kind).value_bytes;
}

uint64_t edgewright_trace_bytes(Simulation *s, uint32_t kind) {
    return s->trace(kind).bytes.size();
}

const uint8_t *edgewright_trace_data(Simulation *s, uint32_t kind) {
    return s->trace(kind).bytes.data();
}

}  // extern "C"
