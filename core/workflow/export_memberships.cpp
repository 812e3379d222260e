#include "core/workflow/export_memberships.h"

#include "core/base/csv.h"

namespace kindred::workflow {

void exportMemberships(const segment::Segmentation& segmentation, const Dataset& dataset,
                       const std::filesystem::path& file, MembershipColumns columns, Progress& progress) {
  constexpr Index RowsAReport = 1024;
  const bool letters = columns == MembershipColumns::LettersAndNames;
  CsvFile out(file, letters ? std::vector<std::string>{"customer", "letter", "segment"}
                            : std::vector<std::string>{"customer", "segment"});
  const segment::Segment nobody;
  const Index all = dataset.customers.size();
  for (Index customer = 0; customer < all; ++customer) {
    const segment::Segment* found = segmentation.segmentOf(customer);
    const segment::Segment& segment = found != nullptr ? *found : nobody;
    out.line().add(dataset.customers.id(customer));
    if (letters) out.line().add(segment.letter);
    out.line().add(segment.name);
    out.endRow();
    if (customer % RowsAReport == 0) progress.report(static_cast<double>(customer) / static_cast<double>(all));
  }
  out.commit();
}

}  // namespace kindred::workflow
