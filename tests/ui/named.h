// Widgets as tests find them.
#pragma once

#include <QObject>
#include <utility>

namespace kindred::ui {

/// The child of this type and object name, at any depth below `root`: an object, or a pointer of any kind to one. A test
/// that names what is not there ends.
template <class Widget, class Root>
Widget* named(Root&& root, const char* name) {
  const QObject* parent = nullptr;
  if constexpr (requires { std::forward<Root>(root).objectName(); }) parent = &root;
  else parent = &*root;
  auto* found = parent->findChild<Widget*>(QString::fromLatin1(name));
  if (found == nullptr) qFatal("there is no %s called %s", Widget::staticMetaObject.className(), name);
  return found;
}

}  // namespace kindred::ui
