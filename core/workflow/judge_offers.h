// Query (a job): a log of offers read from a file, and what other ways of choosing would have brought. The figures are those of
// `bandit evaluate`.
#pragma once

#include <filesystem>

#include "core/params/schema.h"
#include "core/predict/bandits/judge_policies.h"

namespace kindred::workflow {

struct OfferLog {
  predict::bandits::Log log;
  predict::bandits::LogColumns columns;
  bool isOpenBandit = false;
  std::vector<std::string> unused = {};  ///< columns in which hardly two rows are the same

  /// How often each offer was made, and taken up.
  [[nodiscard]] std::vector<predict::bandits::Arm> arms() const;
};

/// Columns of a file that may be a log.
struct OfferLogFile {
  std::vector<std::string> columns;
  bool isOpenBandit = false;
};
/// By which a log is recognised: those of Open Bandit.
std::vector<std::string> offerLogColumns();
/// Throws Error where the file cannot be read.
OfferLogFile offerLogFile(const std::filesystem::path& file, Progress& progress);

/// Where `columns` names no offer, those of Open Bandit. Throws Error as predict::bandits::readLog does, and where the file cannot be read.
OfferLog readOfferLog(const std::filesystem::path& file, const predict::bandits::LogColumns& columns,
                      Progress& progress);

/// A way of choosing that is judged; its name is that of the command line: "uniform", "always:A", or a bandit's key.
struct JudgedPolicy {
  std::string name;
  predict::bandits::by_log::Target target;
  predict::bandits::by_log::Judged judged = {};
};
/// A lot, the offer with the greatest share, the offers named, and what the methods would learn. Throws Error (BadParameters).
std::vector<JudgedPolicy> policiesToJudge(const predict::bandits::Log& log, const std::vector<std::string>& always,
                                          const std::vector<ChosenAlgorithm>& methods);
/// As the command line judges without options: by ridge where the log has features.
predict::bandits::by_log::Judging usualJudging(const predict::bandits::Log& log);
void judgePolicies(std::vector<JudgedPolicy>& policies, const predict::bandits::Log& log,
                   const predict::bandits::by_log::Judging& how, Progress& progress);

/// Thread rule: immutable.
struct JudgedOffers {
  std::filesystem::path file;
  OfferLog read;
  predict::bandits::by_log::Estimate logged;
  std::vector<JudgedPolicy> policies;
};
using JudgedOffersPtr = std::shared_ptr<const JudgedOffers>;
/// All of it, each offer to everyone among the policies where there are few of them.
JudgedOffersPtr judgeOffers(const std::filesystem::path& file, const predict::bandits::LogColumns& columns,
                            const std::vector<ChosenAlgorithm>& methods, Progress& progress);
inline constexpr int FewOffers = 6;

/// Stable name of why there is no figure: "few_rows"; empty where there is one without reserve.
std::string refusalKey(predict::bandits::by_log::Refusal refusal);
/// As --out of `bandit evaluate` writes it. Throws Error (FileUnwritable).
void writeJudged(const std::vector<JudgedPolicy>& policies, const std::filesystem::path& file);
/// The command that gives the same figures.
std::string evaluateOffersCommand(const JudgedOffers& judged);

}  // namespace kindred::workflow
