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

  [[nodiscard]] std::vector<imports::SavedLayout> fitting(const imports::Preview& preview);
  [[nodiscard]] const std::vector<imports::SavedLayout>& all();
  /// In place of one of the same name. Throws Error (FileUnwritable).
  void save(imports::SavedLayout layout);
  void remove(const std::string& name);

 private:
  void load();
  void store() const;

  QString m_file;
  std::vector<imports::SavedLayout> m_layouts;
  bool m_isLoaded = false;
};

}  // namespace kindred::ui::data
