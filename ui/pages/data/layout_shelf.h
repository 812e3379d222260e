// Settings of imports that the person saved under a name: a JSON file in the program's settings folder.
#pragma once

#include <QString>
#include <vector>

#include "core/import/saved_layout.h"

namespace kindred::ui::data {

class LayoutShelf {
 public:
  /// The person's shelf; `file` in its place for tests. Read when first asked; what cannot be read is left out.
  explicit LayoutShelf(QString file = {});

  [[nodiscard]] std::vector<import::SavedLayout> fitting(const import::Preview& preview);
  [[nodiscard]] const std::vector<import::SavedLayout>& all();
  /// In place of one of the same name. Throws Error (FileUnwritable).
  void save(import::SavedLayout layout);
  void remove(const std::string& name);

 private:
  void load();
  void store() const;

  QString m_file;
  std::vector<import::SavedLayout> m_layouts;
  bool m_isLoaded = false;
};

}  // namespace kindred::ui::data
