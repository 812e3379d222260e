// “Look at”: the sets of features as check boxes. What a data set cannot give is disabled, with the reason beneath.
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "core/data/dataset.h"

class QCheckBox;

namespace kindred::ui {
class Label;
}

namespace kindred::ui::segments {

class FeatureList : public QWidget {
  Q_OBJECT

 public:
  explicit FeatureList(QWidget* parent = nullptr);

  /// Ticks of what the data set cannot give go; where none is left, the first set that it can give is ticked.
  void setDataset(const DatasetPtr& dataset);
  /// Keys in the order of the list; what cannot be made is left out. Does not emit changed().
  void setChosen(const std::vector<std::string>& keys);
  [[nodiscard]] std::vector<std::string> chosen() const;
  [[nodiscard]] QCheckBox* box(const std::string& key) const;

 signals:
  /// The person ticked or unticked a set.
  void changed();

 private:
  struct Row {
    std::string key;
    QCheckBox* box = nullptr;
    Label* reason = nullptr;
  };
  void retell();

  DatasetPtr m_dataset;
  std::vector<Row> m_rows;
};

}  // namespace kindred::ui::segments
