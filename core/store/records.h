// What a project file holds, as plain values. Texts inside are as stored: keys, names, JSON of Text; never rendered.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/matrix/topk.h"
#include "core/params/values.h"

namespace kindred::store {

/// How a project file is opened; the defaults are right but for tests.
struct FileOptions {
  std::chrono::milliseconds busyTimeout{5000};  ///< how long to wait for another program's lock
  std::size_t partBytes = 4 << 20;              ///< bulk data is cut into parts of this size before compression
  bool durable = true;                          ///< wait for the disk, so that even a power cut loses nothing
  int maximumPages = 0;                         ///< the file cannot grow beyond (0: no bound), as on a full disk
};

struct DatasetRecord {
  std::int64_t id = 0;
  std::string name = {};
  DatasetKind kind = DatasetKind::Transactions;
  std::int64_t revision = 0;  ///< the latest ready one
  Index customers = 0;        ///< listed
  Index products = 0;         ///< listed
  std::int64_t interactions = 0;
  std::optional<std::int64_t> first = {}, last = {};
  std::string report = {};   ///< JSON of imports::Report
  std::int64_t created = 0;  ///< seconds, wall clock
};

/// Every stored computation.
struct RunRecord {
  std::int64_t id = 0;
  std::string family = {};  ///< "recommend", "segment", "embed", "evaluate"
  std::string algorithm = {};
  int version = 1;
  std::string name = {};
  Values parameters = {};  ///< all of them, with preference.* and features.*
  std::uint64_t seed = 1;
  std::int64_t datasetId = 0;
  std::int64_t revision = 0;
  std::string programVersion = {};
  std::int64_t created = 0;
  double seconds = 0;
  std::string result = {};  ///< JSON: figures of the run, and its name as Text where the program made it
  std::int64_t modelBytes = 0;
};

struct SegmentRecord {
  int id = 0;
  std::string letter = {};
  std::string name = {};
  int colour = 0;
  std::int64_t customers = 0;
  double share = 0;
  std::optional<double> revenueShare = {};
  std::string details = {};  ///< JSON: medians, profile, and the name as Text where the program made it
};

struct SegmentationRecord {
  std::int64_t id = 0;
  std::int64_t run = 0;
  std::string name = {};
  std::int64_t datasetId = 0;
  std::int64_t revision = 0;
  std::vector<SegmentRecord> segments = {};
  std::int64_t created = 0;
  std::string quality = {};  ///< JSON, with the name as Text where the program made it
};

/// The stored top of one customer: a cache of the model.
struct StoredList {
  Key customer = 0;
  std::vector<std::pair<Key, double>> items = {};  ///< product, score; best first
  std::string coldStart = {};                      ///< key, or empty
};

struct AudienceRecord {
  std::int64_t id = 0;
  std::string name = {};
  std::string recipe = {};  ///< JSON of Text: where it came from
  std::int64_t datasetId = 0;
  std::int64_t revision = 0;
  std::int64_t customers = 0;
  std::int64_t created = 0;
};

struct CampaignRecord {
  std::int64_t id = 0;
  std::string name = {};
  std::string receipt = {};  ///< JSON, as beside the list
  std::int64_t datasetId = 0;
  std::int64_t created = 0;
};

}  // namespace kindred::store
