// What `recommend` and `similar` take.
#pragma once

#include "core/workflow/commands/command.h"

namespace kindred::workflow {

struct RecommendArguments : DatasetArguments {
  std::string customer;
  Words history;  ///< of somebody who is in no data set: "product" or "product,value"
  std::string product;
  bool all = false;
  std::string out;
  std::int64_t run = 0;  ///< 0: the latest
  std::size_t top = 10;
  bool explain = false, includeBought = false;

  bool operator==(const RecommendArguments&) const = default;
};
const Command<RecommendArguments>& recommendCommand();

/// A customer or a product.
struct SimilarArguments : DatasetArguments {
  std::string customer, product;
  std::string measure = "cosine";
  std::size_t top = 10;
  Words settings;

  bool operator==(const SimilarArguments&) const = default;
};
const Command<SimilarArguments>& similarCommand();

}  // namespace kindred::workflow
