#include "core/workflow/fit_recommender.h"

#include <algorithm>

#include "core/params/schema.h"
#include "core/recommend/held_out.h"
#include "core/workflow/run_parameters.h"

namespace kindred::workflow {
namespace {

struct ValidationOptions {
  double share = 0;
};

const Schema<ValidationOptions>& validationSchema() {
  constexpr double Most = 0.5;
  static const Schema<ValidationOptions> all =
      Schema<ValidationOptions>()
          .param(&ValidationOptions::share, "share", KI_TEXT("core", "Held out to stop by"),
                 KI_TEXT("core",
                         "The share of everyone’s products that a first training does not see. It ends where more "
                         "rounds tell them no better; then all is trained on, for the best number of rounds. 0: all "
                         "rounds are gone through."),
                 Range{0, Most})
          .advanced();
  return all;
}

double validationShare(const FitRequest& request) {
  if (!request.algorithm.rounds) return 0;
  return validationSchema().options(nested(ValidationPrefix, request.values)).share;
}

class Fit {
 public:
  explicit Fit(const FitRequest& request)
      : m_request(request),
        m_context{.data = request.data, .values = ownParameters(request.values), .seed = request.seed} {}

  recommend::Fitted once(Progress& progress) { return fitted(m_context, m_request.onEpoch, progress); }

  recommend::Fitted stoppedBy(recommend::HeldOut held, Progress& progress) {
    Progress first = progress.part(0, 0.5), second = progress.part(0.5, 1);
    recommend::FitContext watched = m_context;
    watched.data = std::move(held.rest);
    watched.validation = std::make_shared<const Csr>(std::move(held.test));
    Trace trace = fitted(watched, m_request.onEpoch, first).trace;
    const std::int64_t best = bestRound(trace);
    m_context.values[m_request.algorithm.rounds->most] = best;
    recommend::Fitted whole = fitted(m_context, {}, second);
    whole.notes.push_back(
        KI_TEXT("core", "Of %1 rounds the one numbered %2 told best what was held out: all was trained on for as many.")
            .with(static_cast<std::int64_t>(trace.size()))
            .with(best));
    whole.trace = std::move(trace);
    return whole;
  }

 private:
  static std::int64_t bestRound(const Trace& trace) {
    const auto best = std::ranges::max_element(trace, {}, &Epoch::validation);
    return best == trace.end() ? 1 : best->number;
  }

  recommend::Fitted fitted(recommend::FitContext context, const std::function<void(const Epoch&)>& onEpoch,
                           Progress& progress) {
    context.onEpoch = [&](const Epoch& epoch) {
      if (onEpoch) onEpoch(epoch);
      if (m_request.algorithm.rounds && epoch.loss) {
        progress.report(done(context, epoch),
                        KI_TEXT("core", "Round %1, loss %2").with(epoch.number).with(*epoch.loss));
      }
    };
    return m_request.algorithm.fit(context, progress);
  }

  /// Of the rounds that there may be.
  [[nodiscard]] double done(const recommend::FitContext& context, const Epoch& epoch) const {
    const Values all = completed(m_request.algorithm.info.parameters, context.values);
    return epoch.number / static_cast<double>(std::get<std::int64_t>(all.at(m_request.algorithm.rounds->most)));
  }

  const FitRequest& m_request;
  recommend::FitContext m_context;
};

}  // namespace

Parameters validationParameters(const recommend::Algorithm& algorithm) {
  if (!algorithm.rounds) return {};
  return under(std::string(ValidationPrefix), validationSchema().parameters());
}

recommend::Fitted fitRecommender(const FitRequest& request, Progress& progress) {
  Fit fit(request);
  const double share = validationShare(request);
  if (share <= 0) return fit.once(progress);
  recommend::HeldOut held = recommend::holdOutShare(*request.data, share, request.seed);
  if (held.test.entries() > 0) return fit.stoppedBy(std::move(held), progress);
  recommend::Fitted whole = fit.once(progress);
  whole.notes.push_back(
      KI_TEXT("core", "Nobody has so much that a part of it could be held out: all rounds were gone through."));
  return whole;
}

}  // namespace kindred::workflow
