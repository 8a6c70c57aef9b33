package riskcapital.ingest.aum;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A server as a script of a few lines has it: HTTP/1.0, no length, closed after each answer. */
final class PlainServer implements AutoCloseable {
  private final ServerSocket socket;

  /** Answers a request's first line with a body. */
  PlainServer(UnaryOperator<String> answers) {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(() -> serve(answers), "plain-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(UnaryOperator<String> answers) {
    while (!socket.isClosed()) {
      try (Socket request = socket.accept()) {
        BufferedReader head =
            new BufferedReader(
                new InputStreamReader(request.getInputStream(), StandardCharsets.US_ASCII));
        String first = head.readLine();
        String line = first;
        while (line != null && !line.isEmpty()) {
          line = head.readLine();
        }
        String answer =
            "HTTP/1.0 200 OK\nContent-type: application/json\n\n" + answers.apply(first);
        request.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        continue;
      }
    }
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
