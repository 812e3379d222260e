#include "core/workflow/playbook.h"

#include <charconv>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/store/project_file.h"

namespace kindred::workflow {
namespace {

constexpr const char* PlaybookSetting = "playbook";
constexpr const char* MarginSetting = "margin";

std::string ownText(const Workspace& workspace) { return workspace.file().setting(PlaybookSetting).value_or(""); }

}  // namespace

bool hasOwnPlaybook(const Workspace& workspace) { return !ownText(workspace).empty(); }

std::string playbookText(const Workspace& workspace) {
  const std::string own = ownText(workspace);
  return own.empty() ? campaign::usualPlaybook() : own;
}

campaign::Playbook playbookOf(const Workspace& workspace) { return campaign::readPlaybook(playbookText(workspace)); }

std::string setPlaybook(Workspace& workspace, const std::string& text) {
  const std::string before = ownText(workspace);
  if (!text.empty()) campaign::readPlaybook(text);
  workspace.file().setSetting(PlaybookSetting, text);
  return before;
}

std::optional<double> marginOf(const Workspace& workspace) {
  const std::string text = workspace.file().setting(MarginSetting).value_or("");
  double margin = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), margin);
  const bool isMargin = read.ec == std::errc() && margin >= 0 && margin <= 1;
  return isMargin ? std::optional(margin) : std::nullopt;
}

std::optional<double> setMargin(Workspace& workspace, std::optional<double> margin) {
  if (margin && !(*margin >= 0 && *margin <= 1)) {
    throw Error(ErrorCode::BadParameters, KI_TEXT("core", "A margin is a share from 0 to 1 of an order's sum."),
                KI_TEXT("core", "Write 0.3 where £30 of an order of £100 are earned."));
  }
  const auto before = marginOf(workspace);
  workspace.file().setSetting(MarginSetting, margin ? nlohmann::json(*margin).dump() : std::string());
  return before;
}

}  // namespace kindred::workflow
