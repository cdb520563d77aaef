// Scores from codes that are put in their places key by key. Included after a file has defined:
//   expanded_scores<Q, P>(block, queries, bias, factors, rest, ahead, s)
//     for 64 keys and Q queries of P panels the sum of code times query, exact, less `bias`, times
//     the query's factor, and its rest; four of each are there whatever Q is
//   kBias  128 where its sums are of codes as they are stored, 0 where they are of their values

class Expanded {
 public:
  Expanded(const FarJob& job, int64_t channels) : job_(job), channels_(channels) {
    const int64_t wide = job.panels * kPanelChannels;
    steps_ = job.scratch;
    bias_ = reinterpret_cast<int32_t*>(steps_ + job.count);
    rounded_ = reinterpret_cast<int8_t*>(bias_ + job.count);
    for (int q = 0; q < job.count; ++q) {
      const float* query = job.queries + q * channels;
      steps_[q] = step_of(query, channels);
      vi total = vi{};
      for (int64_t c = 0; c < wide; c += kLanes) {
        const vi rounded = c < channels ? nearest(load(query + c) / steps_[q]) : vi{};
        total += rounded;
        narrow(rounded_ + q * wide + c, rounded);
      }
      bias_[q] = 0;
      for (int i = 0; i < kLanes; ++i) bias_[q] += kBias * total[i];
    }
  }

  void open(const SealedView&, const uint8_t* ahead) { ahead_ = ahead; }

  template <int Q>
  void score(const SealedView& block, int query, float* s) const {
    float factors[4] = {}, rest[4] = {};
    int32_t bias[4] = {};
    for (int q = 0; q < Q; ++q) {
      factors[q] = steps_[query + q] * block.step;
      bias[q] = bias_[query + q];
      rest[q] = with_base(job_.queries + (query + q) * channels_, block.base, channels_);
    }
    const int8_t* queries = rounded_ + query * block.panels * kPanelChannels;
    if (block.panels == 1) return expanded_scores<Q, 1>(block, queries, bias, factors, rest, ahead_, s);
    if (block.panels == 2) return expanded_scores<Q, 2>(block, queries, bias, factors, rest, ahead_, s);
    if (block.panels == 3) return expanded_scores<Q, 3>(block, queries, bias, factors, rest, ahead_, s);
    expanded_scores<Q, 4>(block, queries, bias, factors, rest, ahead_, s);
  }

  static constexpr int64_t kMostPanels = 4;

 private:
  const FarJob& job_;
  int64_t channels_;
  float* steps_;
  int32_t* bias_;
  int8_t* rounded_;
  const uint8_t* ahead_ = nullptr;
};

static void far_expanded(const Cache& c, const FarJob& job) {
  if (job.panels > Expanded::kMostPanels) return far<Spread>(c, job);
  far<Expanded>(c, job);
}
