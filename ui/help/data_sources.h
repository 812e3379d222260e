// Where data for this program is found: sites to search, and well-known data sets. Figures are those of the data sets' own
// pages; where their terms are not stated here, their page has them.
#pragma once

#include <QString>
#include <vector>

namespace kindred::ui::help {

/// A site, or a data set. Sentences are source texts of the context "DataSources".
struct DataSource {
  const char* key;
  const char* name;   ///< as it calls itself, in any language
  const char* holds;  ///< what lies there
  const char* size;   ///< null for a site
  const char* terms;
  const char* drop;  ///< which file to drop on the window
  const char* page;
};

const std::vector<DataSource>& sitesToSearch();
const std::vector<DataSource>& wellKnownDataSets();

/// In the window's language; empty for null.
QString inWords(const char* sentence);

}  // namespace kindred::ui::help
