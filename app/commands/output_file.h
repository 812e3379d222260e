// CSV files that subcommands write: UTF-8, commas, LF, whole or not at all.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/base/atomic_file.h"

namespace kindred::cli {

class OutputFile {
 public:
  /// Throws Error (FileUnwritable).
  OutputFile(const std::filesystem::path& path, const std::vector<std::string>& header);
  void row(const std::vector<std::string>& cells);
  void commit() { m_file.commit(); }

 private:
  AtomicFile m_file;
};

/// Text from files as a cell: quoted where needed, and never a formula.
std::string cell(std::string_view text);
/// The shortest text that reads back as the same number; empty for NaN.
std::string cell(double value);
std::string cell(float value);

}  // namespace kindred::cli
