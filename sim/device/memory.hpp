// An AXI4 memory behind the accelerator's master port: in order, one beat per cycle, a fixed latency,
// and, when asked, random pauses on all five channels. It refuses what AXI4 forbids.

#pragma once

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <deque>
#include <string>
#include <vector>

// The same sequence on every machine, unlike std::mt19937 behind std::uniform_real_distribution.
class Random {
public:
    explicit Random(uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 0xD1B54A32D192ED03u) {}

    uint64_t next() {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return state_;
    }

    bool chance(uint32_t threshold) { return threshold != 0 && uint32_t(next() >> 32) < threshold; }

private:
    uint64_t state_;
};

// What both address channels carry; a held offer must not change.
struct Address {
    uint32_t address, id;
    uint8_t length, size, burst;

    bool operator==(const Address &other) const {
        return address == other.address && id == other.id && length == other.length &&
               size == other.size && burst == other.burst;
    }
};

template <typename Top>
class Memory {
public:
    static constexpr unsigned kBeat = sizeof(Top::m_axi_rdata);
    static constexpr unsigned kOutstanding = 8;

    Memory(uint64_t bytes, uint32_t latency, double stall, uint64_t seed)
        : bytes_(bytes), latency_(latency), stall_(uint32_t(stall * 4294967295.0)), random_(seed) {
        // Nobody may count on memory that was never written.
        for (uint64_t i = 0; i + 8 <= bytes; i += 8) {
            const uint64_t word = random_.next();
            std::memcpy(&bytes_[i], &word, 8);
        }
    }

    std::vector<uint8_t> &bytes() { return bytes_; }
    const std::string &error() const { return error_; }
    void forget_error() { error_.clear(); }

    // Answer every burst that touches these addresses with SLVERR; write what it writes all the same.
    void answer_error(uint64_t start, uint64_t end) {
        bad_start_ = start;
        bad_end_ = end;
    }

    // Forget every burst, as when the whole system is reset.
    void reset(Top &top) {
        reads_.clear();
        writes_.clear();
        responses_.clear();
        held_read_ = held_write_ = held_data_ = false;
        top.m_axi_arready = top.m_axi_awready = top.m_axi_wready = 0;
        top.m_axi_rvalid = top.m_axi_bvalid = 0;
        top.m_axi_rlast = top.m_axi_rresp = top.m_axi_bresp = 0;
    }

    // Take what the accelerator offers just before the rising edge that ends `cycle`.
    void observe(Top &top, uint64_t cycle) {
        if (top.m_axi_arvalid) {
            const Address offer{top.m_axi_araddr, top.m_axi_arid, top.m_axi_arlen, top.m_axi_arsize,
                                top.m_axi_arburst};
            if (held_read_ && !(offer == offered_read_)) fail("AR changed while it waited", offer);
            offered_read_ = offer;
            if (top.m_axi_arready && legal("AR", offer))
                reads_.push_back({offer.address, offer.length + 1u, offer.id, answer(offer),
                                  cycle + latency_});
        } else if (held_read_) {
            fail("AR was withdrawn", offered_read_);
        }
        held_read_ = top.m_axi_arvalid && !top.m_axi_arready;

        if (top.m_axi_awvalid) {
            const Address offer{top.m_axi_awaddr, top.m_axi_awid, top.m_axi_awlen, top.m_axi_awsize,
                                top.m_axi_awburst};
            if (held_write_ && !(offer == offered_write_)) fail("AW changed while it waited", offer);
            offered_write_ = offer;
            if (top.m_axi_awready && legal("AW", offer))
                writes_.push_back({offer.address, offer.length + 1u, offer.id, answer(offer), 0});
        } else if (held_write_) {
            fail("AW was withdrawn", offered_write_);
        }
        held_write_ = top.m_axi_awvalid && !top.m_axi_awready;

        observe_data(top, cycle);

        read_taken_ = top.m_axi_rvalid && top.m_axi_rready;
        if (read_taken_) {
            Burst &burst = reads_.front();
            burst.address += kBeat;
            if (--burst.beats == 0) reads_.pop_front();
        }
        response_taken_ = top.m_axi_bvalid && top.m_axi_bready;
        if (response_taken_) responses_.pop_front();
    }

    // Set the inputs of the cycle `next`. An offer that was not taken stays as it is.
    void drive(Top &top, uint64_t next) {
        top.m_axi_arready = reads_.size() < kOutstanding && !stalled();
        top.m_axi_awready = writes_.size() + responses_.size() < kOutstanding && !stalled();
        // Writing only to an address already known keeps the model short, and AXI4 allows it.
        top.m_axi_wready = !writes_.empty() && !stalled();

        if (!top.m_axi_rvalid || read_taken_) offer_read(top, next);
        if (!top.m_axi_bvalid || response_taken_) {
            top.m_axi_bvalid = !responses_.empty() && next >= responses_.front().due && !stalled();
            if (top.m_axi_bvalid) {
                top.m_axi_bid = responses_.front().id;
                top.m_axi_bresp = responses_.front().answer;
            }
        }
    }

private:
    struct Burst {
        uint32_t address, beats, id;
        uint8_t answer;
        uint64_t due;
    };

    uint8_t answer(const Address &offer) const {
        const uint64_t end = offer.address + uint64_t(offer.length + 1u) * kBeat;
        return bad_start_ < bad_end_ && offer.address < bad_end_ && end > bad_start_ ? 2 : 0;
    }

    bool stalled() { return random_.chance(stall_); }

    void offer_read(Top &top, uint64_t next) {
        top.m_axi_rvalid = !reads_.empty() && next >= reads_.front().due && !stalled();
        if (top.m_axi_rvalid) {
            const Burst &burst = reads_.front();
            std::memcpy(&top.m_axi_rdata, &bytes_[burst.address], kBeat);
            top.m_axi_rid = burst.id;
            top.m_axi_rresp = burst.answer;
            top.m_axi_rlast = burst.beats == 1;
        } else {
            std::memset(&top.m_axi_rdata, 0xA5, kBeat);  // not data: nobody may take it for such
            top.m_axi_rlast = 0;
        }
    }

    void observe_data(Top &top, uint64_t cycle) {
        const bool offered = top.m_axi_wvalid, taken = offered && top.m_axi_wready;
        uint8_t data[kBeat];
        std::memcpy(data, &top.m_axi_wdata, kBeat);
        const uint32_t strobe = top.m_axi_wstrb;
        if (held_data_ && (!offered || std::memcmp(data, offered_data_, kBeat) != 0 ||
                           strobe != offered_strobe_ || bool(top.m_axi_wlast) != offered_last_))
            fail("W changed while it waited", offered_write_);
        held_data_ = offered && !taken;
        std::memcpy(offered_data_, data, kBeat);
        offered_strobe_ = strobe;
        offered_last_ = top.m_axi_wlast;
        if (!taken) return;

        Burst &burst = writes_.front();
        for (unsigned i = 0; i < kBeat; i++)
            if (strobe >> i & 1) bytes_[burst.address + i] = data[i];
        burst.address += kBeat;
        const bool last = --burst.beats == 0;
        if (last != bool(top.m_axi_wlast)) fail("WLAST is not on the last beat", offered_write_);
        if (last) {
            responses_.push_back({0, 0, burst.id, burst.answer, cycle + latency_});
            writes_.pop_front();
        }
    }

    bool legal(const char *channel, const Address &offer) {
        const uint64_t span = uint64_t(offer.length + 1u) * kBeat;
        const std::string name(channel);
        if (offer.burst != 1) return fail(name + " burst is not INCR", offer);
        if (1u << offer.size != kBeat) return fail(name + " size is not the port's width", offer);
        if (offer.address % kBeat) return fail(name + " address is not aligned", offer);
        if (offer.address % 4096 + span > 4096) return fail(name + " crosses 4 KiB", offer);
        if (offer.address + span > bytes_.size()) return fail(name + " is outside memory", offer);
        return true;
    }

    bool fail(const std::string &what, const Address &offer) {
        if (error_.empty()) {
            char text[96];
            std::snprintf(text, sizeof text, " (address 0x%08x, %u beats of %u bytes)",
                          offer.address, offer.length + 1u, 1u << offer.size);
            error_ = what + text;
        }
        return false;
    }

    std::vector<uint8_t> bytes_;
    uint32_t latency_, stall_;
    uint64_t bad_start_ = 0, bad_end_ = 0;
    Random random_;
    std::deque<Burst> reads_, writes_, responses_;
    bool read_taken_ = false, response_taken_ = false;
    bool held_read_ = false, held_write_ = false, held_data_ = false;
    Address offered_read_{}, offered_write_{};
    uint8_t offered_data_[kBeat] = {};
    uint32_t offered_strobe_ = 0;
    bool offered_last_ = false;
    std::string error_;
};
