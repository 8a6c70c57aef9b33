package riskcapital.schemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * What must hold between two versions of an event, beyond Avro's own check: a change of a decimal's
 * scale or precision, or of any logical type, passes Avro's check and gives wrong numbers.
 */
final class WireCompatibility {
  private WireCompatibility() {}

  /** Everything that keeps readers of one version from reading the other; empty when nothing. */
  static List<String> problems(Schema older, Schema newer) {
    List<String> problems = new ArrayList<>();
    avro("new readers of old events", newer, older, problems);
    avro("old readers of new events", older, newer, problems);
    logicalTypes(older.getFullName(), older, newer, new HashSet<>(), problems);
    return problems;
  }

  /** Enums of the schema that have no default: an unknown symbol would break every reader. */
  static List<String> enumsWithoutDefault(Schema schema) {
    List<String> found = new ArrayList<>();
    enums(schema, new HashSet<>(), found);
    return found;
  }

  private static void avro(String what, Schema reader, Schema writer, List<String> problems) {
    var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    if (result.getType() != SchemaCompatibilityType.COMPATIBLE) {
      result
          .getResult()
          .getIncompatibilities()
          .forEach(i -> problems.add(what + ": " + i.getLocation() + " " + i.getMessage()));
    }
  }

  private static void logicalTypes(
      String path, Schema older, Schema newer, Set<String> seen, List<String> problems) {
    if (older.getType() == Schema.Type.UNION || newer.getType() == Schema.Type.UNION) {
      logicalTypesOfUnion(path, older, newer, seen, problems);
      return;
    }
    if (older.getType() != newer.getType()) {
      return;
    }
    LogicalType before = older.getLogicalType();
    LogicalType after = newer.getLogicalType();
    if (!Objects.equals(describe(before, older), describe(after, newer))) {
      problems.add(
          path + ": logical type " + describe(before, older) + " became " + describe(after, newer));
    }
    switch (older.getType()) {
      case RECORD -> {
        if (seen.add(path + older.getFullName())) {
          for (Schema.Field field : older.getFields()) {
            Schema.Field counterpart = newer.getField(field.name());
            if (counterpart != null) {
              logicalTypes(
                  path + "." + field.name(), field.schema(), counterpart.schema(), seen, problems);
            }
          }
        }
      }
      case ARRAY ->
          logicalTypes(path + "[]", older.getElementType(), newer.getElementType(), seen, problems);
      case MAP ->
          logicalTypes(path + "{}", older.getValueType(), newer.getValueType(), seen, problems);
      default -> {}
    }
  }

  private static void logicalTypesOfUnion(
      String path, Schema older, Schema newer, Set<String> seen, List<String> problems) {
    for (Schema before : branches(older)) {
      for (Schema after : branches(newer)) {
        if (before.getType() == after.getType() && before.getType() != Schema.Type.NULL) {
          logicalTypes(path, before, after, seen, problems);
        }
      }
    }
  }

  private static List<Schema> branches(Schema schema) {
    return schema.getType() == Schema.Type.UNION ? schema.getTypes() : List.of(schema);
  }

  private static String describe(@org.jspecify.annotations.Nullable LogicalType type, Schema of) {
    if (type == null) {
      return "none";
    }
    return type.getName()
        + (of.getObjectProp("precision") == null
            ? ""
            : "(" + of.getObjectProp("precision") + "," + of.getObjectProp("scale") + ")");
  }

  private static void enums(Schema schema, Set<String> seen, List<String> found) {
    switch (schema.getType()) {
      case ENUM -> {
        if (schema.getEnumDefault() == null) {
          found.add(schema.getFullName());
        }
      }
      case RECORD -> {
        if (seen.add(schema.getFullName())) {
          schema.getFields().forEach(field -> enums(field.schema(), seen, found));
        }
      }
      case UNION -> schema.getTypes().forEach(branch -> enums(branch, seen, found));
      case ARRAY -> enums(schema.getElementType(), seen, found);
      case MAP -> enums(schema.getValueType(), seen, found);
      default -> {}
    }
  }
}
