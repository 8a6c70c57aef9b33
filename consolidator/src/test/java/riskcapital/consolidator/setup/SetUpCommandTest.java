package riskcapital.consolidator.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SetUpCommandTest {
  @Test
  void anUnknownArgumentGetsOneLine() {
    assertThat(run("--admin-urll=x"))
        .isEqualTo("1 unknown argument --admin-urll; usage: " + SetUpCommand.USAGE);
  }

  @Test
  void aMistypedPasswordIsNotEchoed() {
    assertThat(run("--owner-pasword=secret"))
        .isEqualTo("1 unknown argument --owner-pasword; usage: " + SetUpCommand.USAGE);
    assertThat(run("--owner-password=", "secret"))
        .isEqualTo("1 an argument has the form --name=value; usage: " + SetUpCommand.USAGE);
  }

  @Test
  void aMissingOptionGetsOneLine() {
    assertThat(run("--admin-url=jdbc:mysql://127.0.0.1:1/"))
        .isEqualTo("1 --admin-user is needed; usage: " + SetUpCommand.USAGE);
  }

  @Test
  void aDatabaseNameThatIsNoneGetsOneLine() {
    assertThat(run("--admin-url=jdbc:mysql://127.0.0.1:1/", "--admin-user=root", "--database=a b"))
        .isEqualTo(
            "1 a database name has 1 to 64 letters, digits and _, not: a b; usage: "
                + SetUpCommand.USAGE);
  }

  @Test
  void aServerThatDoesNotAnswerGetsOneLine() {
    assertThat(run("--admin-url=jdbc:mysql://127.0.0.1:1/", "--admin-user=root"))
        .startsWith("1 the server does not do it: ")
        .doesNotContain("\n");
  }

  private static String run(String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream quiet = new PrintStream(new ByteArrayOutputStream());
    int code = SetUpCommand.run(args, quiet, new PrintStream(err, true, StandardCharsets.UTF_8));
    return code + " " + err.toString(StandardCharsets.UTF_8).strip();
  }
}
