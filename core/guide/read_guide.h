// Reads the guide from the JSON texts of resources/guide.
#pragma once

#include <string>
#include <vector>

#include "core/guide/guide.h"

namespace kindred::guide {

struct Document {
  std::string name = {};  ///< "approaches/content.json"
  std::string text = {};
};

/// Throws Error (BadData) that names the document, the place and what is wrong: not JSON; a text, key or language missing; a
/// key that is not known, or twice; a verdict, group or algorithm that there is not; “not here” without a run; a cited
/// source that is not listed; a listed one that nobody cites; a place of the help away from its page, or of a control that
/// has one. Documents: sources.json, studies.json, uses.json,
/// data_sets.json, glossary.json, help.json, sample.json, and one an approach in approaches/.
Guide readGuide(const std::vector<Document>& documents);

/// The texts that the program brings.
const std::vector<Document>& shippedDocuments();
/// The guide that they make, read when it is first asked for.
const Guide& shippedGuide();

}  // namespace kindred::guide
