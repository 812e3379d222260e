// The playbook of a project, and the margin by which it reckons budgets.
#pragma once

#include <optional>
#include <string>

#include "core/campaign/playbook.h"
#include "core/workflow/workspace.h"

namespace kindred::workflow {

/// The project's own text, else that which the program brings.
std::string playbookText(const Workspace& workspace);
bool hasOwnPlaybook(const Workspace& workspace);
/// Throws Error (BadData) where the project's own is damaged.
campaign::Playbook playbookOf(const Workspace& workspace);

/// Verb: gives the project a playbook of its own, or with an empty text the program's; returns what it had, to undo.
/// Throws Error (BadData) with what is wrong in it; then nothing has changed.
std::string setPlaybook(Workspace& workspace, const std::string& text);

/// Share of an order's sum that is earned; nothing until the person says it.
std::optional<double> marginOf(const Workspace& workspace);
/// Verb: returns what it was. Throws Error (BadParameters) outside 0 … 1.
std::optional<double> setMargin(Workspace& workspace, std::optional<double> margin);

}  // namespace kindred::workflow
