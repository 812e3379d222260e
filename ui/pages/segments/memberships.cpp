#include "ui/pages/segments/memberships.h"

#include <QAbstractTableModel>

#include "ui/models/table_view.h"

namespace kindred::ui::segments {
namespace {

/// Column names are those of a file, not of the window: not translated.
class Memberships : public QAbstractTableModel {
 public:
  Memberships(const Shown& shown, Progress& progress) : m_shown(shown), m_progress(progress) {}

  [[nodiscard]] int rowCount(const QModelIndex&) const override { return m_shown.dataset->customers.size(); }
  [[nodiscard]] int columnCount(const QModelIndex&) const override { return 3; }
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int) const override {
    static constexpr const char* kNames[] = {"customer", "letter", "segment"};
    return QLatin1String(kNames[section]);
  }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
    if (role != Qt::DisplayRole) return {};
    if (index.column() == 0) {
      m_progress.report(static_cast<double>(index.row()) / m_shown.dataset->customers.size());
      return QString::fromStdString(m_shown.dataset->customers.id(index.row()));
    }
    const segment::Segment* segment = m_shown.segmentOf(index.row());
    if (segment == nullptr) return QString();
    return QString::fromStdString(index.column() == 1 ? segment->letter : segment->name);
  }

 private:
  const Shown& m_shown;
  Progress& m_progress;
};

}  // namespace

void writeMemberships(const Shown& shown, const QString& file, Progress& progress) {
  writeCsv(Memberships(shown, progress), file, ForPrograms);
}

}  // namespace kindred::ui::segments
