#include "core/workflow/generate_sample.h"

#include <cstdlib>

#include "core/workflow/import_source.h"

namespace kindred::workflow {
namespace {

/// A folder that is gone with what it holds at the end.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "kindred-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
      throw Error(ErrorCode::FileUnwritable, KI_TEXT("core", "Could not make a temporary folder."),
                  KI_TEXT("core", "See whether the disk is full, or set TMPDIR to another folder."));
    }
    m_path = name;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

/// Stored with the project, and so in one language.
std::string sampleName(generate::Kind kind) {
  switch (kind) {
    case generate::Kind::Retail: return "Sample shop";
    case generate::Kind::Ratings: return "Sample ratings";
    case generate::Kind::Films: return "Films";
    case generate::Kind::Baskets: return "Baskets";
    case generate::Kind::Bandit: return "Trial of offers";
  }
  return {};
}

}  // namespace

ImportOutcome importSample(Workspace& workspace, const generate::Options& options, Progress& progress) {
  const ScratchFolder folder;
  Progress making = progress.part(0, 0.5, KI_TEXT("core", "Making the sample"));
  const auto made = generate::generate(options, folder.path(), making);
  imports::Request request;
  request.inputs = {made.files.front()};
  request.customers = folder.path() / "customers.csv";
  request.products = folder.path() / "products.csv";
  std::vector<std::string> used;
  for (const auto& dataset : workspace.datasets()) used.push_back(dataset.name);
  request.datasetName = Workspace::freeName(sampleName(options.kind), used);
  Progress importing = progress.part(0.5, 1);
  ImportOutcome outcome = importData(workspace, request, importing);
  forgetImportSource(workspace, outcome.dataset);  // nobody can read it again
  return outcome;
}

}  // namespace kindred::workflow
