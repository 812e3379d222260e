// One byte of a project changed, at many places: nothing crashes, and what is read is what was stored or an Error.
#include "core/store/project_file.h"
#include "tests/core/store/samples.h"

namespace kindred::store {
namespace {

Progress progress;

void makeProject(const std::filesystem::path& path) {
  const auto project = ProjectFile::create(path, Quick);
  const Dataset dataset = sampleDataset("Shop", 1);
  const auto shop = project->addDataset(dataset, "{}", progress);
  project->addDataset(sampleDataset("Films", 2), "{}", progress);
  project->addRun(
      sampleRun(shop), [](BlockWriter& w) { saveSampleModel(w); }, sampleLists(dataset), progress);
  project->addSegmentation(sampleSegmentation("RFM"), sampleRun(shop, "segment"), {}, dataset.customers.keys(),
                           sampleLabels(dataset), progress);
  project->addAudience({.name = "Best", .recipe = "{}", .datasetId = 1, .revision = 1}, {2, 4, 6});
  project->addCampaign({.name = "Spring", .receipt = "{}", .datasetId = 1});
  project->setSetting("fees", "postage");
}

/// What one call gave, as text to compare; names are left out, since a damaged name may show as that name.
using Contents = std::map<std::string, std::string>;

template <class T>
std::string bytesOf(const std::vector<T>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

std::string textOf(const std::vector<StoredList>& lists) {
  std::string text;
  for (const StoredList& list : lists) {
    text += std::to_string(list.customer) + list.coldStart + ":";
    for (const auto& [product, score] : list.items) text += std::to_string(product) + "=" + std::to_string(score) + " ";
  }
  return text;
}

std::string textOf(const Dataset& d) {
  std::string text(name(d.kind));
  for (const Entities* entities : {&d.customers, &d.products}) {
    for (Index i = 0; i < entities->size(); ++i) {
      text += entities->id(i) + std::to_string(entities->key(i));
      for (const auto& column : entities->attributes().columns) text += column.name + column.text(i);
    }
  }
  return text + d.currency + std::to_string(static_cast<int>(d.preference.value)) + bytesOf(d.events.offsets) +
         bytesOf(d.events.product) + bytesOf(d.events.value) + bytesOf(d.events.quantity) +
         bytesOf(d.events.unitPrice) + bytesOf(d.events.time) + bytesOf(d.events.order);
}

/// Runs every call that reads; those that end in an Error are left out.
Contents readAll(const std::filesystem::path& path, int& errors) {
  Contents found;
  const auto attempt = [&](const std::string& what, auto body) {
    try {
      found[what] = body();
    } catch (const Error& error) {
      EXPECT_FALSE(error.message().empty());
      ++errors;
    }
  };
  attempt("open", [&] {
    const auto project = ProjectFile::open(path, Quick);
    attempt("datasets", [&] {
      std::string text;
      for (const auto& r : project->datasets()) {
        text += std::to_string(r.id) + r.report + std::to_string(r.customers) + std::to_string(r.interactions) +
                std::to_string(r.revision) + std::to_string(r.first.value_or(0)) + std::to_string(r.created) + " ";
      }
      return text;
    });
    attempt("shop", [&] { return textOf(*project->readDataset(1, 1)); });
    attempt("films", [&] { return textOf(*project->readDataset(2, 1)); });
    attempt("runs", [&] {
      std::string text;
      for (const auto& r : project->runs()) {
        text += std::to_string(r.id) + r.family + r.algorithm + std::to_string(r.parameters.size()) +
                std::to_string(r.seed) + std::to_string(std::get<std::int64_t>(r.parameters.at("neighbours"))) +
                std::to_string(r.seconds) + r.result + r.programVersion + " ";
      }
      return text;
    });
    attempt("model", [&] {
      const auto model = project->model(1);
      return bytesOf(model->read<double>("factors")) + bytesOf(model->read<std::int32_t>("neighbours")) +
             std::to_string(model->readScalar<double>("mean")) + (model->has("nothing") ? "yes" : "no");
    });
    attempt("lists", [&] { return textOf(project->lists(1)); });
    attempt("segmentations", [&] {
      std::string text;
      for (const auto& s : project->segmentations()) {
        text += std::to_string(s.id) + std::to_string(s.run) + s.quality;
        for (const auto& g : s.segments) {
          text += std::to_string(g.id) + g.letter + std::to_string(g.colour) + std::to_string(g.customers) +
                  std::to_string(g.share) + std::to_string(g.revenueShare.value_or(-1)) + g.details;
        }
      }
      return text;
    });
    attempt("memberships", [&] {
      std::string text;
      for (const auto& [customer, segment] : project->memberships(1)) {
        text += std::to_string(customer) + ":" + std::to_string(segment) + " ";
      }
      return text;
    });
    attempt("audiences", [&] {
      std::string text;
      for (const auto& a : project->audiences()) text += std::to_string(a.id) + a.recipe + std::to_string(a.customers);
      return text;
    });
    attempt("audience", [&] { return bytesOf(project->audienceCustomers(1)); });
    attempt("campaigns", [&] {
      std::string text;
      for (const auto& c : project->campaigns()) text += std::to_string(c.id) + c.receipt;
      return text;
    });
    const auto setting = project->setting("fees");
    if (setting) found["setting"] = *setting;
    return std::string("done");
  });
  return found;
}

/// All of the header, the beginning of each page, where SQLite keeps its structure, and random places.
std::vector<std::size_t> placesToFlip(std::size_t size) {
  constexpr std::size_t PageSize = 8192;
  Random random(2024);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < 108; i += 3) places.push_back(i);
  for (std::size_t page = 0; page < size; page += PageSize) {
    for (int i = 0; i < 3; ++i) places.push_back(page + random.below(12));
    for (int i = 0; i < 3; ++i) places.push_back(page + 8 + random.below(100));
    for (int i = 0; i < 5; ++i) places.push_back(page + random.below(PageSize));
  }
  return places;
}

TEST(Damage, OfAnyByteNeverCrashesNorYieldsOtherContents) {
  const Folder folder;
  makeProject(folder / "whole.kindred");
  const std::string whole = contents(folder / "whole.kindred");
  int errors = 0;
  const Contents expected = readAll(folder / "whole.kindred", errors);
  ASSERT_EQ(errors, 0);
  ASSERT_EQ(expected.size(), 13u);

  Random random(7);
  for (const std::size_t place : placesToFlip(whole.size())) {
    std::string damaged = whole;
    const bool isOneBit = random.below(2) == 0;
    damaged[place] = static_cast<char>(damaged[place] ^ (isOneBit ? 1 << random.below(8) : 1 + random.below(255)));
    folder.write("damaged.kindred", damaged);
    for (const auto& [what, content] : readAll(folder / "damaged.kindred", errors)) {
      EXPECT_TRUE(content == expected.at(what)) << what << " after a change at byte " << place;
    }
    for (const char* ending : {"", "-wal", "-shm", "-journal"}) {
      std::filesystem::remove(folder / (std::string("damaged.kindred") + ending));
    }
  }
  EXPECT_GT(errors, 100);
}

TEST(Damage, OfOneDataSetSaysWhichOthersCanBeRead) {
  const Folder folder;
  makeProject(folder / "a.kindred");
  SQLite::Database((folder / "a.kindred").string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE blocks SET payload = randomblob(length(payload)) WHERE bundle = 1 AND name = 'events.product'");
  const auto project = ProjectFile::open(folder / "a.kindred", Quick);
  try {
    static_cast<void>(project->readDataset(1, 1));
    FAIL() << "damage was not noticed";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::ProjectDamaged);
    EXPECT_NE(english(error.hint()).find("Films"), std::string::npos) << english(error.hint());
    EXPECT_EQ(english(error.hint()).find("Shop"), std::string::npos) << english(error.hint());
  }
  EXPECT_TRUE(hasSameData(*project->readDataset(2, 1), sampleDataset("Films", 2)));
}

TEST(Damage, OfAModelLeavesTheDataSets) {
  const Folder folder;
  makeProject(folder / "a.kindred");
  SQLite::Database((folder / "a.kindred").string(), SQLite::OPEN_READWRITE)
      .exec("DELETE FROM blocks WHERE name = 'model/nothing'");
  const auto project = ProjectFile::open(folder / "a.kindred", Quick);
  EXPECT_EQ(codeOf([&] { return project->model(1); }), ErrorCode::ProjectDamaged);
  EXPECT_TRUE(hasSameData(*project->readDataset(1, 1), sampleDataset("Shop", 1)));
}

TEST(Damage, OfAListOfContentsIsNotSealedIn) {
  const Folder folder;
  makeProject(folder / "a.kindred");
  SQLite::Database((folder / "a.kindred").string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE runs SET seed = 2 WHERE id = 1");
  const auto project = ProjectFile::open(folder / "a.kindred", Quick);
  EXPECT_EQ(codeOf([&] { return project->runs(); }), ErrorCode::ProjectDamaged);
  EXPECT_EQ(codeOf([&] { project->renameDataset(1, "Other"); }), ErrorCode::ProjectDamaged);
  EXPECT_EQ(codeOf([&] { return project->runs(); }), ErrorCode::ProjectDamaged);
  EXPECT_EQ(project->datasets().size(), 2u);
}

TEST(Damage, WithLeftoversOfAnImportStillOpens) {
  const Folder folder;
  makeProject(folder / "a.kindred");
  SQLite::Database((folder / "a.kindred").string(), SQLite::OPEN_READWRITE)
      .exec("INSERT INTO bundles (state) VALUES ('building'); UPDATE runs SET seed = 2 WHERE id = 1");
  const auto project = ProjectFile::open(folder / "a.kindred", Quick);
  EXPECT_TRUE(hasSameData(*project->readDataset(1, 1), sampleDataset("Shop", 1)));
  EXPECT_EQ(numberIn(folder / "a.kindred", "SELECT count(*) FROM bundles WHERE state = 'building'"), 1);
}

TEST(Damage, OfANameShowsAsThatName) {
  const Folder folder;
  makeProject(folder / "a.kindred");
  SQLite::Database((folder / "a.kindred").string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE datasets SET name = CAST(x'53FF6F70' AS TEXT) WHERE id = 1");
  const auto project = ProjectFile::open(folder / "a.kindred", Quick);
  EXPECT_EQ(project->datasets().front().name, "S\xEF\xBF\xBDop");
}

}  // namespace
}  // namespace kindred::store
