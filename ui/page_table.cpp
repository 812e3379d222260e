#include <QtGlobal>

#include "ui/page.h"

namespace kindred::ui {
namespace {

template <class T>
Page* make(Session& session) {
  return new T(session);
}

}  // namespace

// Key, group, icon, title, and what makes it: a page is one line here and one folder in ui/pages.
const std::vector<PageEntry>& pageTable() {
  static const std::vector<PageEntry> table{
  };
  return table;
}

}  // namespace kindred::ui
