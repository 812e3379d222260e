// The editors of a ParameterForm, one for each type of parameter. Private to ui/forms.
#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "core/params/schema.h"

class QWidget;

namespace kindred::ui::forms {

/// A widget that shows and changes one value. The form owns it; Qt owns the widget.
class Editor {
 public:
  virtual ~Editor() = default;
  [[nodiscard]] virtual QWidget* widget() const = 0;
  [[nodiscard]] virtual Value value() const = 0;
  virtual void setValue(const Value& value) = 0;
  /// Words in the present language: units, choices.
  virtual void retranslate() {}
  /// Whether it takes the whole width, beneath its label.
  [[nodiscard]] virtual bool isWide() const { return false; }
  /// Whether it carries its own label (check boxes do).
  [[nodiscard]] virtual bool hasOwnLabel() const { return false; }
};

/// `edited` is called when the person changes the value.
std::unique_ptr<Editor> makeEditor(const Parameter& parameter, const DataShape& shape,
                                   const std::vector<std::string>& columns, std::function<void()> edited);

}  // namespace kindred::ui::forms
