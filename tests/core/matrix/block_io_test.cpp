#include "core/matrix/block_io.h"

#include <gtest/gtest.h>

#include <string_view>

#include "core/base/error.h"
#include "core/matrix/memory_blocks.h"
#include "tests/support/random_matrix.h"

namespace kindred {
namespace {

template <class Action>
void expectDamaged(const Action& action) {
  try {
    (void)action();
    ADD_FAILURE() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::ProjectDamaged);
  }
}

TEST(Blocks, RoundTripEveryType) {
  MemoryBlocks blocks;
  blocks.write("whole", std::vector<std::int64_t>{1, -2, INT64_MAX});
  blocks.write("small", std::vector<std::int32_t>{});
  blocks.write("single", std::vector<float>{0.1f});
  blocks.writeScalar("scalar", 0.1);
  blocks.writeText("text", std::string_view("a\0b", 3));
  blocks.write("flags", std::vector<std::uint8_t>{0, 255});
  EXPECT_EQ(blocks.read<std::int64_t>("whole"), (std::vector<std::int64_t>{1, -2, INT64_MAX}));
  EXPECT_TRUE(blocks.read<std::int32_t>("small").empty());
  EXPECT_EQ(blocks.read<float>("single"), std::vector<float>{0.1f});
  EXPECT_EQ(blocks.readScalar<double>("scalar"), 0.1);
  EXPECT_EQ(blocks.readText("text"), std::string_view("a\0b", 3));
  EXPECT_EQ(blocks.read<std::uint8_t>("flags"), (std::vector<std::uint8_t>{0, 255}));
  EXPECT_EQ(blocks.size(), 24u + 4 + 8 + 3 + 2);
}

TEST(Blocks, KnowWhatTheyHold) {
  MemoryBlocks blocks;
  blocks.writeScalar("a", 1.0);
  EXPECT_TRUE(blocks.has("a"));
  EXPECT_FALSE(blocks.has("b"));
  EXPECT_THROW(blocks.writeScalar("a", 2.0), Error);
}

TEST(Blocks, RefuseAnAbsentColumnAnotherTypeAndAnotherSize) {
  MemoryBlocks blocks;
  blocks.write("two", std::vector<double>{1, 2});
  expectDamaged([&] { return blocks.read<double>("absent"); });
  expectDamaged([&] { return blocks.read<float>("two"); });
  expectDamaged([&] { return blocks.readScalar<double>("two"); });
  blocks.writeBytes("cut", ElementType::F64, std::vector<std::byte>(12));
  expectDamaged([&] { return blocks.read<double>("cut"); });
}

TEST(CsrBlocks, RoundTrip) {
  MemoryBlocks blocks;
  const Csr matrix = test::randomCsr(50, 30, 0.2, 1);
  writeCsr(blocks, "matrix", matrix);
  writeCsr(blocks, "empty", Csr{});
  EXPECT_EQ(readCsr(blocks, "matrix"), matrix);
  EXPECT_EQ(readCsr(blocks, "empty"), Csr{});
}

TEST(CsrBlocks, RefuseWhatWouldReadOutside) {
  const Csr good{.rows = 2, .columns = 3, .offsets = {0, 2, 3}, .indices = {0, 2, 1}, .values = {1, 2, 3}};
  const auto refuses = [&](const auto& damage) {
    Csr damaged = good;
    damage(damaged);
    MemoryBlocks blocks;
    writeCsr(blocks, "m", damaged);
    expectDamaged([&] { return readCsr(blocks, "m"); });
  };
  refuses([](Csr& m) { m.rows = 3; });
  refuses([](Csr& m) { m.rows = -1; });
  refuses([](Csr& m) { m.columns = 2; });
  refuses([](Csr& m) { m.columns = -3; });
  refuses([](Csr& m) { m.offsets = {0, 3, 2}; });
  refuses([](Csr& m) { m.offsets = {0, 4, 3}; });
  refuses([](Csr& m) { m.offsets = {1, 2, 3}; });
  refuses([](Csr& m) { m.offsets = {0, 2, 4}; });
  refuses([](Csr& m) { m.offsets.clear(); });
  refuses([](Csr& m) { m.indices = {2, 0, 1}; });
  refuses([](Csr& m) { m.indices = {0, 0, 1}; });
  refuses([](Csr& m) { m.indices = {-1, 2, 1}; });
  refuses([](Csr& m) { m.indices.push_back(2); });
  refuses([](Csr& m) { m.values.pop_back(); });
}

}  // namespace
}  // namespace kindred
